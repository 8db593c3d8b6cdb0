package dev.enlace.application.job;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input port: jobs as those see them who may: whoever started one, an administrator, an auditor. For anybody else a job
 * does not exist ({@code job-not-found}).
 */
public interface WatchJobs {
    /** Null in any part means any. */
    record Filter(@Nullable String kind, @Nullable JobStatus status) {}

    Job get(UUID id);

    Slice<Job> list(Filter filter, PageQuery page);

    /** @param outcome null for all */
    Slice<JobItem> items(UUID id, @Nullable String outcome, PageQuery page);

    /**
     * Asks a job to end: at once when it has not begun, else after the piece of work it is at. What is done stays done.
     * Refused with {@code job-ended} when it is over; an auditor may look only.
     */
    Job cancel(UUID id);
}
