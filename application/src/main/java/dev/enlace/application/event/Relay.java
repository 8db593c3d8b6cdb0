package dev.enlace.application.event;

/** Input port: carries deliveries to their {@link AfterReaction}s. Any number of processes relay beside each other. */
public interface Relay {
    /** Says that there may be something to deliver; returns at once. Called after each commit and by a tick. */
    void wake();

    /**
     * Delivers, in this thread, until nothing is due; what failed waits for its next attempt and is not waited for.
     *
     * @return how many deliveries succeeded
     */
    int drain();
}
