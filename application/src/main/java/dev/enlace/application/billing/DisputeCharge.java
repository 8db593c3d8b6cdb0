package dev.enlace.application.billing;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** The customer contests a charge: meanwhile its days do not count as late. Its contracts are judged anew at once. */
public interface DisputeCharge {
    /** @param expected the version the caller saw */
    record Command(ChargeId charge, String reason, long expected) {}

    /** @param newAmount with UPHELD what the charge is lowered to, null for nothing at all; null with REJECTED */
    record Resolution(
            ChargeId charge,
            Charge.Outcome outcome,
            @Nullable Money newAmount,
            long expected) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code charge-not-found}; STALE; CONFLICT {@code
     *     charge-not-open}, {@code already-disputed}
     */
    Charge dispute(Command command);

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code charge-not-found}; STALE; INVALID {@code
     *     new-amount-out-of-range}, {@code new-amount-with-rejection}; CONFLICT {@code not-disputed}
     */
    Charge resolve(Resolution resolution);
}
