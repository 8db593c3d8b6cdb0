package dev.enlace.application.job;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class JobService implements StartJob, WatchJobs {
    private final Jobs jobs;
    private final Ids ids;
    private final CurrentActor actor;
    private final ProviderCalendar calendar;

    JobService(Jobs jobs, Ids ids, CurrentActor actor, ProviderCalendar calendar) {
        this.jobs = jobs;
        this.ids = ids;
        this.actor = actor;
        this.calendar = calendar;
    }

    @Override
    public Job start(String kind, Map<String, Object> input) {
        var by = actor.get();
        var job = new Job(
                ids.next(),
                kind,
                JobStatus.QUEUED,
                input,
                List.of(),
                0,
                0,
                null,
                by.name(),
                by.userId(),
                false,
                calendar.now(),
                null,
                null);
        jobs.add(job);
        return job;
    }

    @Override
    public Job get(UUID id) {
        return jobs.find(id).filter(this::mayRead).orElseThrow(() -> notFound(id));
    }

    @Override
    public Slice<Job> list(Filter filter, PageQuery page) {
        var by = actor.get();
        return jobs.list(filter, seesAll(by) ? null : by.userId(), page);
    }

    @Override
    public Slice<JobItem> items(UUID id, @Nullable String outcome, PageQuery page) {
        get(id);
        return jobs.items(id, outcome, page);
    }

    @Override
    public Job cancel(UUID id) {
        var job = get(id);
        if (!jobs.requestCancel(id, calendar.now())) {
            throw DomainException.conflict(
                    "job-ended",
                    "job " + id + " has ended",
                    Map.of("currentState", job.status().name()));
        }
        return get(id);
    }

    private boolean mayRead(Job job) {
        var by = actor.get();
        return seesAll(by) || (by.userId() != null && by.userId().equals(job.actorId()));
    }

    private static boolean seesAll(Actor by) {
        return by.isSystem() || by.role() == Role.ADMIN || by.role() == Role.AUDITOR;
    }

    private static DomainException notFound(UUID id) {
        return DomainException.notFound("job-not-found", id);
    }
}
