package dev.enlace.application.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives a contract a faster plan of the same technology for some days, at the price of its own ("Degustação de plano"). The
 * run ends it on the day after its last, in whatever state the contract is.
 */
public interface TryPlan {
    /** @param until last day of the trial */
    record Start(
            ContractId contract,
            long expectedVersion,
            PlanId plan,
            LocalDate until,
            @Nullable String reason) {}

    record End(
            ContractId contract,
            long expectedVersion,
            @Nullable String reason) {}

    /** @param terms their day is today: null */
    record Convert(
            ContractId contract,
            long expectedVersion,
            ChangePlan.Terms terms,
            @Nullable String reason) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}; STALE; INVALID {@code
     *     unknown-reference} and what {@link dev.enlace.domain.contract.PlanTrial#of} refuses; CONFLICT {@code
     *     action-not-allowed}, {@code plan-trial-running}
     */
    Contract.Snapshot start(Start command);

    /** @throws dev.enlace.domain.shared.DomainException CONFLICT {@code action-not-allowed}, {@code no-plan-trial} */
    Contract.Snapshot end(End command);

    /**
     * The plan on trial becomes the contract's own: a change of plan of today.
     *
     * @throws dev.enlace.domain.shared.DomainException as {@link ChangePlan#change}; CONFLICT {@code no-plan-trial}
     */
    Contract.Snapshot convert(Convert command);

    /** What a conversion would do. */
    ChangePlan.Preview previewConversion(ContractId contract, ChangePlan.Terms terms);
}
