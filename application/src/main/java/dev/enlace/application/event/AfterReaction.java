package dev.enlace.application.event;

/**
 * What leaves the house: runs after the commit, outside any transaction, in order per aggregate, at least once; so it
 * states a destination ("login X is BLOCKED") and a repetition is harmless. When it throws it is tried again with
 * backoff, and is parked and visible in the end; a {@link Hopeless} is parked at once.
 */
public interface AfterReaction {
    /** Stable name of lower-case letters and hyphens, unique among the reactions; part of the delivery's key. */
    String name();

    boolean wants(String eventType);

    void on(StoredEvent event);

    /**
     * The delivery was given up until somebody retries it. Called before it is marked as parked, perhaps more than once; what
     * it throws is logged and changes nothing.
     */
    default void onParked(StoredEvent event, String code) {}

    /** Says that a repetition would fail just the same. */
    final class Hopeless extends RuntimeException {
        private final String code;

        /** @param code stable and kebab-case, shown in the outbox */
        public Hopeless(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
