package dev.enlace.application.job;

import dev.enlace.application.provider.ProviderCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class StoredProgress implements JobProgress {
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private final Job job;
    private final Jobs jobs;
    private final ProviderCalendar calendar;
    private final Map<String, JobStep> steps = new LinkedHashMap<>();
    private Instant askedAt = Instant.EPOCH;

    StoredProgress(Job job, Jobs jobs, ProviderCalendar calendar) {
        this.job = job;
        this.jobs = jobs;
        this.calendar = calendar;
        job.steps().forEach(step -> steps.put(step.name(), step));
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void total(long total) {
        jobs.total(job.id(), total);
    }

    @Override
    public void advance(long more) {
        if (more > 0) {
            jobs.advance(job.id(), more);
        }
    }

    @Override
    public void step(String name, Map<String, ?> counts) {
        List<JobStep> now;
        synchronized (this) {
            steps.put(name, new JobStep(name, new LinkedHashMap<>(counts)));
            now = new ArrayList<>(steps.values());
        }
        jobs.steps(job.id(), now);
    }

    @Override
    public void items(List<JobItem> items) {
        if (!items.isEmpty()) {
            jobs.addItems(job.id(), items);
        }
    }

    @Override
    public void checkCancelled() {
        synchronized (this) {
            var now = calendar.now();
            if (now.isBefore(askedAt.plus(ASK_EVERY))) {
                return;
            }
            askedAt = now;
        }
        if (jobs.cancelRequested(job.id())) {
            throw new Cancelled();
        }
    }
}
