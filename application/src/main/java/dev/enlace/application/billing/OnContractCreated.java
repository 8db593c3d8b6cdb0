package dev.enlace.application.billing;

import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractEvent;

/** A contract registered as served is billed from its first day on. */
@UseCase
class OnContractCreated implements InsideReaction<ContractEvent.Created> {
    private final ServiceChanges changes;

    OnContractCreated(ServiceChanges changes) {
        this.changes = changes;
    }

    @Override
    public Class<ContractEvent.Created> event() {
        return ContractEvent.Created.class;
    }

    @Override
    public void on(ContractEvent.Created created) {
        changes.started(created.contractId());
    }
}
