package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A temporary deactivation; both days inclusive, service is back on the day after {@code until}. */
public record Deactivation(LocalDate from, LocalDate until) {
    public Deactivation {
        if (until.isBefore(from)) {
            throw DomainException.invalid("deactivation-until-before-from", until, "on or after " + from);
        }
    }

    /** The length that the provider's limits look at: {@code until − from}. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public LocalDate backOn() {
        return until.plusDays(1);
    }
}
