package dev.enlace.application.contract;

import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PlanChange.LoyaltyChoice;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives a contract another plan of the same technology ("Atualização de plano"), now or on a later day. */
public interface ChangePlan {
    /**
     * @param effectiveDate null for today
     * @param price null for the plan's
     * @param loyaltyMonths of a renewed term; null for as many as the running one's
     */
    record Terms(
            @Nullable LocalDate effectiveDate,
            @Nullable Money price,
            LoyaltyChoice loyalty,
            @Nullable Integer loyaltyMonths) {}

    record Command(
            ContractId contract,
            long expectedVersion,
            PlanId plan,
            Terms terms,
            @Nullable String reason) {}

    /**
     * What a change would do.
     *
     * @param priceBefore in force on the day of the change
     * @param changed the contract as it would be
     * @param money nothing before activation
     */
    record Preview(
            Plan planBefore,
            Plan plan,
            LocalDate effectiveDate,
            Money priceBefore,
            Contract.Snapshot changed,
            PriceChangeMoney.Effect money) {}

    /**
     * At once when the day is today; else a pending action, which the run of that day carries out.
     *
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}; STALE; INVALID {@code
     *     unknown-reference} (also for a plan that is no longer sold) and what {@link
     *     dev.enlace.domain.contract.PlanChange#of} refuses; CONFLICT {@code action-not-allowed}, {@code
     *     plan-change-already-scheduled}
     */
    Contract.Snapshot change(Command command);

    /** The same way, up to where something would be stored. */
    Preview preview(ContractId contract, PlanId plan, Terms terms);
}
