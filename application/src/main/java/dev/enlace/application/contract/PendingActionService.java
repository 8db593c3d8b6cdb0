package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;

@UseCase
class PendingActionService implements CancelPendingAction {
    private final Contracts contracts;
    private final PendingActions pending;
    private final ProviderCalendar calendar;

    PendingActionService(Contracts contracts, PendingActions pending, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.pending = pending;
        this.calendar = calendar;
    }

    @Override
    public Contract.Snapshot cancel(Command command) {
        var contract = contracts.getLocked(command.contract());
        if (contract.snapshot().version() != command.expectedVersion()) {
            throw DomainException.stale(command.contract().value());
        }
        var action = pending.find(command.action())
                .filter(found -> found.contractId().equals(command.contract()))
                .orElseThrow(() -> DomainException.notFound("pending-action-not-found", command.action()));
        if (action.status() != PendingAction.Status.PENDING) {
            throw refused("pending-action-ended", action);
        }
        switch (action.kind()) {
            case PLAN_CHANGE -> contract.cancelPlanChange(command.reason());
            case DEACTIVATION -> contract.cancelDeactivation(command.reason());
            default -> throw refused("pending-action-of-work-order", action);
        }
        contracts.save(contract);
        pending.save(action.ended(PendingAction.Status.CANCELLED, calendar.now(), null));
        return contracts.get(command.contract()).snapshot();
    }

    private static DomainException refused(String code, PendingAction action) {
        return DomainException.conflict(
                code,
                "the action is " + action.status(),
                Map.of("currentState", action.status().name()));
    }
}
