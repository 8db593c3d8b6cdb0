package dev.enlace.application.billing;

import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import java.time.LocalDate;
import java.util.Set;

/** Brings open charges of one payer onto a new collection with a new due date. */
public interface JoinCollections {
    /** @param includeLateFees what was accrued until today comes in as lines; forgiven otherwise */
    record Command(Set<ChargeId> charges, LocalDate dueDate, boolean includeLateFees) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException INVALID {@code unknown-reference}, {@code due-date-in-the-past},
     *     {@code due-date-too-far}, {@code charges-of-several-payers}; CONFLICT {@code charge-not-open}, {@code
     *     charge-disputed}
     */
    CollectionId join(Command command);
}
