package dev.enlace.application.acceptance;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;

/** A changed contract is to be accepted anew: asks at once, on the channels of before. */
@Process
class OnAcceptanceOutdated implements AfterReaction {
    private final AcceptanceRequests requests;

    OnAcceptanceOutdated(AcceptanceRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "acceptance-anew";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("contract.acceptance-outdated");
    }

    @Override
    public void on(StoredEvent event) {
        try {
            requests.askAnew(new ContractId(event.aggregateId()));
        } catch (DomainException e) {
            throw new Hopeless(e.code(), String.valueOf(e.getMessage()));
        }
    }
}
