package dev.enlace.bootstrap;

import dev.enlace.application.event.Relay;
import dev.enlace.application.job.JobWorker;
import dev.enlace.application.notice.SendNotices;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The one pulse of all that works behind the requests: what a commit's signal missed, and what is due by time. */
@ApplicationScoped
class Ticks {
    private final Relay relay;
    private final JobWorker jobs;
    private final SendNotices notices;

    Ticks(Relay relay, JobWorker jobs, SendNotices notices) {
        this.relay = relay;
        this.jobs = jobs;
        this.notices = notices;
    }

    @Scheduled(every = "{enlace.tick}", delayed = "2s")
    void tick() {
        relay.wake();
        jobs.wake();
    }

    /** Less often: each look settles what cannot be sent, too. */
    @Scheduled(every = "{enlace.notices.tick}", delayed = "5s")
    void sendNotices() {
        notices.wake();
    }
}
