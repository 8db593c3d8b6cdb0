package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;

/**
 * What the provider allows for a temporary deactivation.
 *
 * @param minDays shortest {@code until − from}
 * @param maxDays longest {@code until − from}
 * @param oncePerMonths months that must lie between the starts of two deactivations; 0 for no limit
 * @param withoutDebts refused while something is overdue
 */
public record DeactivationLimits(int minDays, int maxDays, int oncePerMonths, boolean withoutDebts) {
    public static final DeactivationLimits DEFAULT = new DeactivationLimits(30, 120, 12, true);

    public DeactivationLimits {
        if (minDays < 0 || minDays > 3650) {
            throw DomainException.invalid("deactivation-min-days-out-of-range", minDays, "0..3650")
                    .at("/minDays");
        }
        if (maxDays < minDays || maxDays > 3650) {
            throw DomainException.invalid("deactivation-max-days-out-of-range", maxDays, minDays + "..3650")
                    .at("/maxDays");
        }
        if (oncePerMonths < 0 || oncePerMonths > 120) {
            throw DomainException.invalid("deactivation-once-per-months-out-of-range", oncePerMonths, "0..120")
                    .at("/oncePerMonths");
        }
    }
}
