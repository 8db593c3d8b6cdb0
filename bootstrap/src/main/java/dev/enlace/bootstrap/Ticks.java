package dev.enlace.bootstrap;

import dev.enlace.application.event.Relay;
import dev.enlace.application.job.JobWorker;
import dev.enlace.application.notice.SendNotices;
import dev.enlace.application.run.StartDailyRun;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The one pulse of all that works behind the requests: what a commit's signal missed, and what is due by time. */
@ApplicationScoped
class Ticks {
    private final Relay relay;
    private final JobWorker jobs;
    private final SendNotices notices;
    private final StartDailyRun days;

    Ticks(Relay relay, JobWorker jobs, SendNotices notices, StartDailyRun days) {
        this.relay = relay;
        this.jobs = jobs;
        this.notices = notices;
        this.days = days;
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

    /** Also makes up for a day whose hour passed while no process was up. */
    @Scheduled(every = "{enlace.daily-run.tick}", delayed = "10s")
    void liveTheDay() {
        days.startIfDue();
    }
}
