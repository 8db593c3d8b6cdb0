package dev.enlace.application.billing;

import dev.enlace.domain.billing.Restriction;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.LegalGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Output port made for batches: delinquency over all contracts, a chunk a transaction. What is to move is locked and judged
 * again before it moves, so that a payment of the same moment is never overlooked.
 */
public interface DelinquencyChunks {
    /** @param to first id that is no longer part; null for the rest */
    record Chunk(UUID from, @Nullable UUID to) {}

    /** One run's judgement; {@code dryRun} stores nothing. */
    record Request(UUID job, LocalDate date, ServiceTerms.Defaults defaults, LegalGuard guard, boolean dryRun) {}

    /**
     * @param judged contracts with something overdue or in an automatic restriction
     * @param heldBack those that only the legal guard keeps from a restriction
     * @param cancellable those suspended for so long that they may be cancelled
     * @param unjudged those whose terms do not fit together; nothing happens to them
     */
    record Judged(
            long judged,
            Moved moved,
            List<Restriction.Judgement> heldBack,
            List<Restriction.Judgement> cancellable,
            List<Unjudged> unjudged) {
        public static final Judged NOTHING = new Judged(0, Moved.NONE, List.of(), List.of(), List.of());
    }

    /** @param code of the refusal */
    record Unjudged(UUID contract, long number, String code) {}

    record Moved(long reduced, long blocked, long restored) {
        public static final Moved NONE = new Moved(0, 0, 0);

        public Moved plus(Moved other) {
            return new Moved(reduced + other.reduced, blocked + other.blocked, restored + other.restored);
        }

        public static Moved of(List<Restriction.Judgement> judgements) {
            return new Moved(
                    count(judgements, ContractAction.AUTO_REDUCE),
                    count(judgements, ContractAction.AUTO_BLOCK),
                    count(judgements, ContractAction.AUTO_RESTORE));
        }

        private static long count(List<Restriction.Judgement> judgements, ContractAction action) {
            return judgements.stream()
                    .filter(judgement ->
                            judgement.action().filter(action::equals).isPresent())
                    .count();
        }
    }

    /** Cuts all contracts into chunks; cheap, and nothing is locked. */
    List<Chunk> cut();

    /** Judges one chunk and moves what must move, in a transaction of its own. */
    Judged judge(Chunk chunk, Request request);

    /** What the run has moved so far, also before a crash: summed from the chunks' events. */
    Moved movedBy(UUID job);
}
