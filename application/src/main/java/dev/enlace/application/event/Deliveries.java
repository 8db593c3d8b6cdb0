package dev.enlace.application.event;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Output port: what each reaction has still to be told. A claim is a lease: it hides the delivery from every other relay
 * until it ends, so that no transaction is open while the outside world is called, and a killed process holds nothing up
 * for longer than its lease.
 */
public interface Deliveries {
    enum Status {
        PENDING,
        DONE,
        PARKED
    }

    /** Names a delivery; written {@code 4711.access}. */
    record Key(long position, String reaction) {
        @Override
        public String toString() {
            return position + "." + reaction;
        }
    }

    /**
     * A delivery that is ours until {@code leasedUntil}.
     *
     * @param attempt 1 for the first; also the token of the claim, since each claim counts it up
     */
    record Claim(StoredEvent event, String reaction, int attempt, Instant leasedUntil) {}

    /** How a claim ended. */
    sealed interface Outcome {
        Claim claim();

        record Done(Claim claim) implements Outcome {}

        record Again(Claim claim, Duration after, String error) implements Outcome {}

        record Parked(Claim claim, String error) implements Outcome {}
    }

    /** A delivery as the outbox shows it. */
    record View(
            Key key,
            UUID eventId,
            String eventType,
            String aggregateType,
            UUID aggregateId,
            Status status,
            int attempts,
            Instant occurredAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError) {}

    /** Null in any part means any; without a status, what is not done. */
    record Filter(
            @Nullable Status status,
            @Nullable String reaction,
            @Nullable UUID aggregateId) {}

    /** @param oldestPending when the oldest pending delivery's event occurred; null when there is none */
    record Backlog(long pending, long parked, @Nullable Instant oldestPending) {}

    /**
     * Claims what is due and first in line: of one aggregate and reaction only the earliest pending delivery, so that they
     * arrive in order; a parked one holds nothing up. Skips what another relay is claiming.
     */
    List<Claim> claim(int limit, Duration lease);

    /** Notes outcomes in one transaction. One whose lease was taken over meanwhile changes nothing. */
    void settle(List<Outcome> outcomes);

    /** Makes a pending or parked delivery due at once, its attempts counted from zero; false when there is none such. */
    boolean retry(Key key);

    /** The same for all parked ones, of one reaction or (null) of every; returns how many. */
    int retryParked(@Nullable String reaction);

    Optional<View> find(Key key);

    /** In order of position, the newest first when the page's sort descends. */
    Slice<View> list(Filter filter, PageQuery page);

    Backlog backlog();
}
