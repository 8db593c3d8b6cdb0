package dev.enlace.application.job;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Acting;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.Background;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.shared.DomainException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Holds a job while it runs it; whatever is open and not held was left behind, or never begun. */
@Process
class JobRunner implements JobWorker {
    private static final int AT_ONCE = 2;
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    private final Jobs jobs;
    private final JobHandlers handlers;
    private final ProviderCalendar calendar;
    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool = Background.pool("enlace-job", AT_ONCE);
    private final Background loop = new Background("enlace-jobs", this::takeUp);

    JobRunner(Jobs jobs, JobHandlers handlers, ProviderCalendar calendar) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.calendar = calendar;
    }

    @Override
    public void wake() {
        loop.wake();
    }

    private void takeUp() {
        for (var id : jobs.open()) {
            if (ours.size() >= AT_ONCE) {
                return;
            }
            if (ours.add(id)) {
                pool.execute(() -> {
                    try {
                        runIfFree(id);
                    } finally {
                        ours.remove(id);
                    }
                });
            }
        }
    }

    private void runIfFree(UUID id) {
        var hold = jobs.hold(id);
        if (hold.isEmpty()) {
            return;
        }
        try (var held = hold.get()) {
            var job = jobs.find(id).orElseThrow();
            if (!job.status().ended()) {
                run(job, held);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "job " + id + " was interrupted and will be resumed", e);
        }
    }

    private void run(Job job, Jobs.Hold hold) {
        var handler = handlers.all().stream()
                .filter(candidate -> candidate.kind().equals(job.kind()))
                .findFirst();
        if (handler.isEmpty()) {
            jobs.end(job.id(), JobStatus.FAILED, "job-kind-unknown", calendar.now());
            return;
        }
        jobs.begin(job.id(), calendar.now());
        try {
            var progress = new StoredProgress(job, jobs, calendar);
            progress.checkCancelled();
            Acting.as(actor(job, handler.get()), () -> handler.get().run(progress));
            jobs.end(job.id(), JobStatus.SUCCEEDED, null, calendar.now());
        } catch (JobProgress.Cancelled e) {
            jobs.end(job.id(), JobStatus.CANCELLED, null, calendar.now());
        } catch (RuntimeException | Error e) {
            fail(job, hold, e);
        }
    }

    /** The database's failure is not the job's: it stays open and is resumed when the database is back. */
    private void fail(Job job, Jobs.Hold hold, Throwable cause) {
        if (!hold.lasts()) {
            throw new IllegalStateException("the hold on the job is lost", cause);
        }
        if (cause instanceof DomainException refusal) {
            LOG.log(System.Logger.Level.WARNING, "job {0} failed: {1}", job.id(), refusal.code());
            jobs.end(job.id(), JobStatus.FAILED, refusal.code(), calendar.now());
        } else {
            LOG.log(System.Logger.Level.ERROR, "job " + job.id() + " failed", cause);
            jobs.end(job.id(), JobStatus.FAILED, "internal-error", calendar.now());
        }
    }

    /** In the name of who started it; whether that one may was asked when it was queued. */
    private static Actor actor(Job job, JobHandler handler) {
        return new Actor(
                job.actorId(),
                job.actor(),
                null,
                null,
                handler.source(),
                job.id().toString());
    }
}
