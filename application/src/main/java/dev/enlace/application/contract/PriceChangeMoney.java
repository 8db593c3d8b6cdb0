package dev.enlace.application.contract;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** Output port: what a new price would do to the money of a contract whose row is locked. Billing answers it. */
public interface PriceChangeMoney {
    /**
     * @param charges that would be issued: adjustments, and the successors of the superseded
     * @param credit that the customer would get
     * @param superseded fees that would be voided in favour of others
     */
    record Effect(List<Charge> charges, Money credit, List<Charge> superseded) {}

    /**
     * @param changed the contract as it would be
     * @param from first day of the new price
     * @param before the price in force on that day until now
     * @param on the day on which the change would be made
     */
    Effect of(Contract.Snapshot changed, LocalDate from, Money before, LocalDate on);
}
