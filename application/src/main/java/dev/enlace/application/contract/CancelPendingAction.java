package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls off what was agreed for a later day: a change of plan, a pause. */
public interface CancelPendingAction {
    record Command(
            ContractId contract,
            long expectedVersion,
            UUID action,
            @Nullable String reason) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}, {@code
     *     pending-action-not-found}; STALE; CONFLICT {@code pending-action-ended}, {@code pending-action-of-work-order}
     *     (cancel the order instead)
     */
    Contract.Snapshot cancel(Command command);
}
