package dev.enlace.application.job;

import java.util.List;
import java.util.Map;

/**
 * What a handler tells of its work. Every call is stored at once: in the transaction that is open, and with it or not at
 * all; otherwise by itself. The job's row stays locked until that transaction ends, so who works in several threads reports
 * after the commit. Safe to use from several threads.
 */
public interface JobProgress {
    /** Thrown by {@link #checkCancelled}; let it pass. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** The job as it stood when this process took it up: when it is resumed, with the steps of before. */
    Job job();

    /** How much there is to do in all. */
    void total(long total);

    /** So much more is done. */
    void advance(long more);

    /** Sets a step's counts, replacing what it had; steps show in the order of their first call. */
    void step(String name, Map<String, ?> counts);

    /** Adds outcomes; one whose position is there already changes nothing. */
    void items(List<JobItem> items);

    /** Between two pieces of work: ends the job when somebody cancelled it. Asks the database at most once a second. */
    void checkCancelled();
}
