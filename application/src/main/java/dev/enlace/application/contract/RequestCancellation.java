package dev.enlace.application.contract;

import dev.enlace.domain.billing.Settlement;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer leaves ("Cancelamento"): a work order is opened. From the effective date on nothing is billed; the last account
 * is made, and the contract cancelled, when the order is closed. Cancelling the order leaves the contract as it was.
 */
public interface RequestCancellation {
    /** @param effectiveDate first day not served, today or later; null for today */
    record Command(
            ContractId contract,
            long expectedVersion,
            String reason,
            @Nullable LocalDate effectiveDate,
            ContractOrders.Wish order) {}

    /** 409 {@code cancellation-already-requested}, 422 {@code cancellation-in-the-past}. */
    Contract.Snapshot request(Command command);

    /** The account that closing the order would make, by the code that makes it. Refuses what {@link #request} refuses. */
    Settlement preview(ContractId contract, @Nullable LocalDate effectiveDate);
}
