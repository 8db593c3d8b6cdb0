package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Output port: what was begun about contracts and is not finished, and how the finished ended. */
public interface PendingActions {
    void save(PendingAction action);

    Optional<PendingAction> find(UUID id);

    /** The running action of a kind, the latest if there are more. */
    Optional<PendingAction> running(ContractId contract, PendingAction.Kind kind);

    /** The running action that this work order ends. */
    Optional<PendingAction> endedBy(UUID workOrder);

    /** The pending and the failed ones of a contract, the latest first. */
    List<PendingAction> open(ContractId contract);
}
