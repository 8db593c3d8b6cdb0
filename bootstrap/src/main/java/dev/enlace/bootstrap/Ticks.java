package dev.enlace.bootstrap;

import dev.enlace.application.event.Relay;
import dev.enlace.application.job.JobWorker;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The one pulse of all that works behind the requests: what a commit's signal missed, and what is due by time. */
@ApplicationScoped
class Ticks {
    private final Relay relay;
    private final JobWorker jobs;

    Ticks(Relay relay, JobWorker jobs) {
        this.relay = relay;
        this.jobs = jobs;
    }

    @Scheduled(every = "{enlace.tick}", delayed = "2s")
    void tick() {
        relay.wake();
        jobs.wake();
    }
}
