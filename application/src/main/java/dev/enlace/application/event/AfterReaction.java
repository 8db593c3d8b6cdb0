package dev.enlace.application.event;

/**
 * What leaves the house: runs after the commit, outside any transaction, in order per aggregate, at least once; so it
 * states a destination ("login X is BLOCKED") and a repetition is harmless. When it throws it is tried again with
 * backoff, and is parked and visible in the end.
 */
public interface AfterReaction {
    /** Stable name, unique among the reactions; part of the delivery's key. */
    String name();

    boolean wants(String eventType);

    void on(StoredEvent event);
}
