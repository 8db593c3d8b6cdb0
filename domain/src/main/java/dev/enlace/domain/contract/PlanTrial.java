package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;

/**
 * A faster plan of the same technology for some days, at the price of the contract's own ("Degustação de plano").
 *
 * @param until last day of it
 */
public record PlanTrial(PlanId planId, LocalDate until) {

    /**
     * @param maxDays longest {@code until − today} that the provider allows
     * @throws DomainException INVALID {@code same-plan}, {@code trial-other-technology}, {@code trial-not-faster}, {@code
     *     trial-until-out-of-range}
     */
    public static PlanTrial of(Plan own, Plan tried, LocalDate until, int maxDays, LocalDate today) {
        var checks = new Checks();
        checks.run("/planId", () -> checkPlan(own, tried));
        checks.run("/until", () -> {
            var last = today.plusDays(maxDays);
            if (until.isBefore(today) || until.isAfter(last)) {
                throw DomainException.invalid("trial-until-out-of-range", until, today + ".." + last);
            }
        });
        checks.done();
        return new PlanTrial(tried.id(), until);
    }

    private static void checkPlan(Plan own, Plan tried) {
        if (own.id().equals(tried.id())) {
            throw DomainException.invalid("same-plan", tried.name(), "another plan");
        }
        if (own.technology() != tried.technology()) {
            throw DomainException.invalid(
                    "trial-other-technology",
                    tried.technology().name(),
                    own.technology().name());
        }
        boolean slower = tried.downloadKbps() < own.downloadKbps() || tried.uploadKbps() < own.uploadKbps();
        boolean same = tried.downloadKbps() == own.downloadKbps() && tried.uploadKbps() == own.uploadKbps();
        if (slower || same) {
            throw DomainException.invalid(
                    "trial-not-faster",
                    tried.downloadKbps() + "/" + tried.uploadKbps() + " kbit/s",
                    "> " + own.downloadKbps() + "/" + own.uploadKbps() + " kbit/s");
        }
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
