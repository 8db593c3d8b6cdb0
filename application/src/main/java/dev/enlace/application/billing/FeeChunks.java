package dev.enlace.application.billing;

import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Output port made for batches: generation over all contracts, a chunk a transaction. A chunk reads narrowly, lets {@link
 * dev.enlace.domain.billing.Generation} say what is owed, and writes it in one go, with one event for all of it. Two
 * threads, two processes or a repetition after a crash never make a fee twice.
 */
public interface FeeChunks {
    /**
     * A stretch of contracts.
     *
     * @param from first id, inclusive: of contracts, or of payers when {@code unified}
     * @param to first id that is no longer part; null for the rest
     * @param unified whether it holds the contracts whose payer wants one slip for all; a payer's never span two chunks
     */
    record Chunk(UUID from, @Nullable UUID to, boolean unified) {}

    /**
     * One run's generation.
     *
     * @param job aggregate of the chunks' events
     * @param date the run's
     * @param massBilling whether contracts that do not say so themselves are in mass boleto
     * @param dryRun plan only, store nothing
     */
    record Request(UUID job, LocalDate date, BillingRules rules, boolean massBilling, boolean dryRun, Instant now) {}

    /** What one chunk, or a whole run, made. */
    record Made(long contracts, long collections, long charges, Money amount, Money credited) {
        public static final Made NOTHING = new Made(0, 0, 0, Money.ZERO, Money.ZERO);

        public Made plus(Made other) {
            return new Made(
                    contracts + other.contracts,
                    collections + other.collections,
                    charges + other.charges,
                    amount.plus(other.amount),
                    credited.plus(other.credited));
        }
    }

    /** Cuts all contracts into chunks; cheap, and nothing is locked. */
    List<Chunk> cut();

    /** Makes what is missing in one chunk, in a transaction of its own; at once nothing when nothing is missing. */
    Made make(Chunk chunk, Request request);

    /** What the run has made so far, also before a crash: summed from the chunks' events. */
    Made madeBy(UUID job);
}
