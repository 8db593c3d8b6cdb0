package dev.enlace.application.billing;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.contract.ContractEvent;
import java.time.LocalDate;

/** Activation, pause and return change what is billed. */
@UseCase
class OnContractMoved implements InsideReaction<ContractEvent.StateChanged> {
    private final ServiceChanges changes;
    private final Contracts contracts;

    OnContractMoved(ServiceChanges changes, Contracts contracts) {
        this.changes = changes;
        this.contracts = contracts;
    }

    @Override
    public Class<ContractEvent.StateChanged> event() {
        return ContractEvent.StateChanged.class;
    }

    @Override
    public void on(ContractEvent.StateChanged moved) {
        switch (moved.action()) {
            case ACTIVATE -> changes.started(moved.contractId());
            case DEACTIVATE -> changes.paused(moved.contractId(), new Days(moved.on(), backOn(moved)));
            case REACTIVATE -> changes.resumed(moved.contractId(), moved.on());
            default -> {}
        }
    }

    private LocalDate backOn(ContractEvent.StateChanged moved) {
        var pause = contracts.get(moved.contractId()).snapshot().deactivation();
        return pause == null ? LocalDate.MAX : pause.backOn();
    }
}
