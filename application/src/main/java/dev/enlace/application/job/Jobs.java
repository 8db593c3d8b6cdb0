package dev.enlace.application.job;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: the jobs. Every write joins the transaction that is open. */
public interface Jobs {
    /** The right to run a job; it ends with {@link #close}, with the process, or with the connection to the database. */
    interface Hold extends AutoCloseable {
        /** False once the connection is lost: another process may have taken the job over. */
        boolean lasts();

        @Override
        void close();
    }

    void add(Job job);

    Optional<Job> find(UUID id);

    /** @param startedBy only jobs of this user; null for everybody's */
    Slice<Job> list(WatchJobs.Filter filter, @Nullable UUID startedBy, PageQuery page);

    Slice<JobItem> items(UUID job, @Nullable String outcome, PageQuery page);

    /** Queued and running jobs, oldest first. */
    List<UUID> open();

    /** Empty when some process, this one included, holds the job. */
    Optional<Hold> hold(UUID id);

    void begin(UUID id, Instant at);

    /** Ends a job that has not ended. */
    void end(UUID id, JobStatus status, @Nullable String error, Instant at);

    /** Notes the wish; a job that has not begun ends at once. False when it had ended. */
    boolean requestCancel(UUID id, Instant at);

    boolean cancelRequested(UUID id);

    void total(UUID id, long total);

    void advance(UUID id, long more);

    void steps(UUID id, List<JobStep> steps);

    void addItems(UUID id, List<JobItem> items);
}
