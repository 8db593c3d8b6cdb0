package dev.enlace.application.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import org.jspecify.annotations.Nullable;

/**
 * Gives a contract a plan of another technology ("Migração de tecnologia"): a work order is opened. When it is closed, plan,
 * price, rate and concentrator change, on that day, with the proration of a change of plan. What was agreed holds until then.
 */
public interface MigrateTechnology {
    /**
     * @param terms without an effective date: the closing decides it
     * @param concentrator where the login goes; null where it stays
     */
    record Command(
            ContractId contract,
            long expectedVersion,
            PlanId plan,
            ChangePlan.Terms terms,
            @Nullable ConcentratorId concentrator,
            @Nullable String reason,
            ContractOrders.Wish order) {}

    /**
     * Asks another concentrator whether it knows the login already; to be called before {@link #request}, outside any
     * transaction. 409 {@code login-taken-on-concentrator}, 503 {@code concentrator-unavailable}, 422 {@code
     * unknown-reference}, {@code reserved-ip-elsewhere}.
     */
    void prepare(Command command);

    /**
     * 409 {@code migration-already-requested}; 422 {@code same-technology}, {@code unknown-reference}, and what {@link
     * dev.enlace.domain.contract.PlanChange#toOtherTechnology} refuses.
     */
    Contract.Snapshot request(Command command);

    /** What closing the order today would do. */
    ChangePlan.Preview preview(ContractId contract, PlanId plan, ChangePlan.Terms terms);
}
