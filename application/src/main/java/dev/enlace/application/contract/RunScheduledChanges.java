package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What dates decide about contracts: plans change, pauses begin and end, bonuses and trials are over. The daily run calls it before it bills and
 * judges, and takes {@link #due} part by part; a contract that was carried out is not due any more.
 */
public interface RunScheduledChanges {
    enum Change {
        DEACTIVATION_STARTED,
        /** The state no longer allowed it: the pause is dropped and stays as a failed pending action. */
        DEACTIVATION_FAILED,
        DEACTIVATION_ENDED,
        BONUS_ENDED,
        PLAN_CHANGED,
        /** The state no longer allowed it: the change is dropped and stays as a failed pending action. */
        PLAN_CHANGE_FAILED,
        PLAN_TRIAL_ENDED
    }

    /** Contracts with something due by {@code date}, in order of their ids, beginning after {@code after}. */
    List<ContractId> due(LocalDate date, @Nullable ContractId after, int limit);

    /**
     * Carries out what is due of one contract, in one transaction. Nobody is judged here: the run's delinquency step comes
     * after it, on the run's own date.
     */
    List<Change> carryOut(ContractId contract, LocalDate date);
}
