package dev.enlace.domain.billing;

import dev.enlace.domain.shared.DomainEvent;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run made fees for a stretch of contracts. One event a chunk, not a charge: the charges stand in their table.
 *
 * @param job the run's job
 * @param date the run's date
 * @param from first id of the stretch: of contracts, or of payers when {@code unified}
 * @param to first id that is no longer part of it; null for the rest
 * @param contracts how many of the stretch got something
 * @param credited credit used by the new collections
 */
public record FeesGenerated(
        UUID job,
        LocalDate date,
        UUID from,
        @Nullable UUID to,
        boolean unified,
        long contracts,
        long collections,
        long charges,
        Money amount,
        Money credited)
        implements DomainEvent {
    public static final String TYPE = "billing.fees-generated";

    @Override
    public UUID aggregateId() {
        return job;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
