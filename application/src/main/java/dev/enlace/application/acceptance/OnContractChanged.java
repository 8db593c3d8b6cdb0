package dev.enlace.application.acceptance;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractEvent;

/**
 * What was accepted is no longer what is agreed, once the holder, the plan or the contract's address changed. Whatever the event
 * is called: what counts is what the contract says now.
 */
@UseCase
class OnContractChanged implements InsideReaction<ContractEvent> {
    private final Acceptances acceptances;
    private final AcceptanceRequests requests;
    private final Contracts contracts;
    private final ProviderCalendar calendar;

    OnContractChanged(
            Acceptances acceptances, AcceptanceRequests requests, Contracts contracts, ProviderCalendar calendar) {
        this.acceptances = acceptances;
        this.requests = requests;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    @Override
    public Class<ContractEvent> event() {
        return ContractEvent.class;
    }

    @Override
    public void on(ContractEvent event) {
        if (event instanceof ContractEvent.Created
                || event instanceof ContractEvent.StateChanged
                || event instanceof ContractEvent.PriceChanged) {
            return;
        }
        acceptances.lockNewest(event.contractId()).ifPresent(newest -> {
            var contract = contracts.get(event.contractId()).snapshot();
            if (newest.outdatedBy(requests.subject(contract), calendar.now())) {
                acceptances.save(newest);
            }
        });
    }
}
