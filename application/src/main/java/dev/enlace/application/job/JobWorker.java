package dev.enlace.application.job;

/** Input port: runs queued jobs, and those that a killed process left behind. Any number of processes work beside each other. */
public interface JobWorker {
    /** Says that there may be something to run; returns at once. */
    void wake();
}
