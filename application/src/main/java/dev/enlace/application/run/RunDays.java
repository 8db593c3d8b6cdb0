package dev.enlace.application.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Output port: the days that were run. */
public interface RunDays {
    /** Until the caller's transaction ends nobody else starts a run. */
    void reserve();

    /** Notes that a job runs a day; a repetition changes nothing. */
    void begin(UUID job, LocalDate date, boolean simulated);

    /** From now on the day counts as run, and in a simulation the business date is at least that day. */
    void complete(UUID job, Instant at);

    /** The latest day that was run to its end. */
    Optional<LocalDate> latest();
}
