package dev.enlace.application.run;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Input port: the daily runs, also those that others started. */
public interface WatchDailyRuns {
    /** Refused with {@code daily-run-not-found}. */
    Job get(UUID id);

    /** @param status null for all */
    Slice<Job> list(@Nullable JobStatus status, PageQuery page);
}
