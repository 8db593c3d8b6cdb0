package dev.enlace.application.billing;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;

/** Voids an open charge; money that had paid part of it becomes credit. Its contracts are judged anew at once. */
public interface VoidCharge {
    /** @param expected the version the caller saw */
    record Command(ChargeId charge, String reason, long expected) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code charge-not-found}; STALE; CONFLICT {@code
     *     charge-not-open}
     */
    Charge voided(Command command);
}
