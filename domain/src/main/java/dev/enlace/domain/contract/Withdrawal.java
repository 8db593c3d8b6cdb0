package dev.enlace.domain.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The right to withdraw from what was sold at a distance (CDC art. 49): without a fine, and all that was paid comes back. */
public final class Withdrawal {
    private static final int DAYS = 7;

    private Withdrawal() {}

    /**
     * Whether somebody who asks on {@code day} withdraws: through the seventh day after the latest of contract date, acceptance
     * and activation.
     *
     * @param acceptedOn null while it was not accepted
     */
    public static boolean possibleOn(LocalDate day, Contract.Snapshot contract, @Nullable LocalDate acceptedOn) {
        var latest = later(later(contract.contractDate(), acceptedOn), contract.activatedOn());
        return contract.sale().remotely() && !day.isAfter(latest.plusDays(DAYS));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
