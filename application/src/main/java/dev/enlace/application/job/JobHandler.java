package dev.enlace.application.job;

/**
 * Does the work of one kind of job, on a thread of its own and with no transaction open. A bean of the application.
 *
 * <p>It may be begun again at any time, by another process, after a kill: it finds out for itself what is done already, and
 * writes the outcome of a piece of work, its items and its progress in the transaction of that piece. When it throws, the job
 * fails with the refusal's code.
 */
public interface JobHandler {
    /** Stable kebab-case name, e.g. {@code daily-run}. */
    String kind();

    /** What events and audit entries name as their source. */
    default String source() {
        return "run";
    }

    void run(JobProgress job);
}
