package dev.enlace.application.billing;

import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Repricing;
import dev.enlace.domain.contract.ContractEvent;

/** A new price reaches the fees that were issued at the old one. */
@UseCase
class OnPriceChanged implements InsideReaction<ContractEvent.PriceChanged> {
    private final ServiceChanges changes;

    OnPriceChanged(ServiceChanges changes) {
        this.changes = changes;
    }

    @Override
    public Class<ContractEvent.PriceChanged> event() {
        return ContractEvent.PriceChanged.class;
    }

    @Override
    public void on(ContractEvent.PriceChanged changed) {
        changes.repriced(changed.contractId(), new Repricing.Change(changed.from(), changed.before(), changed.on()));
    }
}
