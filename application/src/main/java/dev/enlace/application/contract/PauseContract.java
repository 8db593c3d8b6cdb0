package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.Deactivation;
import org.jspecify.annotations.Nullable;

/** Pauses service and billing between two days ("Desativar temporariamente"), and ends the pause early. */
public interface PauseContract {
    record Command(
            ContractId contract,
            long expectedVersion,
            Deactivation pause,
            @Nullable String reason) {}

    record Reactivate(
            ContractId contract,
            long expectedVersion,
            @Nullable String reason) {}

    /** At once when the pause begins today; else a pending action, which the run of its first day carries out. */
    Contract.Snapshot deactivate(Command command);

    /** Then the contract is judged by its debts at once. */
    Contract.Snapshot reactivate(Reactivate command);
}
