package dev.enlace.application.run;

import dev.enlace.application.job.Job;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Input port: queues the run of a day, as a job. One run at a time; one that a killed process left behind is taken over.
 */
public interface StartDailyRun {
    /**
     * @param date the day to be lived; null for the business date. One before the latest completed run's only generates what
     *     is missing
     * @param dryRun each step judges the data as they are stored, and nothing is stored but the job
     */
    record Command(@Nullable LocalDate date, boolean dryRun) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException INVALID {@code run-date-in-future} after the business date (in
     *     simulation mode: more than ten years ahead), {@code run-date-too-old} more than ten years back; CONFLICT {@code
     *     run-in-progress}
     */
    Job start(Command command);

    /**
     * Queues today's run once the provider's time for it has come, unless it is done, under way or has just failed. Called by a
     * tick, in every process; in simulation mode days pass by hand only.
     */
    void startIfDue();
}
