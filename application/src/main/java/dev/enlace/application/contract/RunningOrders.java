package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.contract.PendingAction;

/** One order of an action at a time. */
@UseCase
class RunningOrders {
    private final PendingActions pending;

    RunningOrders(PendingActions pending) {
        this.pending = pending;
    }

    /** Refuses an action that the state does not allow, or whose order is open. */
    void check(Contract contract, ContractAction action) {
        contract.checkAllowed(action);
        if (isOpen(contract, action)) {
            throw ContractRefused.alreadyOrdered(action);
        }
    }

    /** For who only looks: a refusal out of here would end the caller's transaction. */
    boolean isOpen(Contract contract, ContractAction action) {
        return pending.running(contract.snapshot().id(), kind(action)).isPresent();
    }

    private static PendingAction.Kind kind(ContractAction action) {
        return switch (action) {
            case OPEN_INSTALLATION -> PendingAction.Kind.INSTALLATION;
            case CHANGE_ADDRESS -> PendingAction.Kind.ADDRESS_CHANGE;
            case MIGRATE_TECHNOLOGY -> PendingAction.Kind.TECHNOLOGY_MIGRATION;
            case REQUEST_CANCELLATION -> PendingAction.Kind.CANCELLATION;
            default -> throw new IllegalStateException(action + " needs no order");
        };
    }
}
