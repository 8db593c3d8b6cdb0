package dev.enlace.application.contract;

import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractState;

/** A cancelled contract gives its login and its reserved address back. */
@UseCase
class OnContractCancelled implements InsideReaction<ContractEvent.StateChanged> {
    private final Accesses accesses;

    OnContractCancelled(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public Class<ContractEvent.StateChanged> event() {
        return ContractEvent.StateChanged.class;
    }

    @Override
    public void on(ContractEvent.StateChanged moved) {
        if (moved.after() == ContractState.CANCELLED) {
            accesses.free(moved.contractId());
        }
    }
}
