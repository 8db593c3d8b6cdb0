package dev.enlace.domain.billing;

import dev.enlace.domain.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run moved contracts of a stretch to where delinquency says they belong; each move has its own event besides.
 *
 * @param job the run's job
 * @param date the run's date
 * @param from first contract id of the stretch
 * @param to first id that is no longer part of it; null for the rest
 */
public record DelinquencyApplied(
        UUID job, LocalDate date, UUID from, @Nullable UUID to, long reduced, long blocked, long restored)
        implements DomainEvent {
    public static final String TYPE = "billing.delinquency-applied";

    @Override
    public UUID aggregateId() {
        return job;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
