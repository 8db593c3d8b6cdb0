package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;

@UseCase
class PlanChangeService implements ChangePlan {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractReferences references;
    private final PlanAgreements agreements;
    private final PendingActions pending;
    private final ProviderCalendar calendar;
    private final Ids ids;

    PlanChangeService(
            Contracts contracts,
            ContractMoves moves,
            ContractReferences references,
            PlanAgreements agreements,
            PendingActions pending,
            ProviderCalendar calendar,
            Ids ids) {
        this.contracts = contracts;
        this.moves = moves;
        this.references = references;
        this.agreements = agreements;
        this.pending = pending;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public Contract.Snapshot change(Command command) {
        var after = moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.CHANGE_PLAN,
                (contract, today) -> contract.changePlan(
                        agreements.agree(contract.snapshot(), references.plan(command.plan()), command.terms(), today),
                        command.reason(),
                        today));
        if (after.planChange() != null) {
            pending.save(new PendingAction(
                    ids.next(),
                    command.contract(),
                    PendingAction.Kind.PLAN_CHANGE,
                    null,
                    PendingAction.Status.PENDING,
                    calendar.now(),
                    null,
                    null));
        }
        return after;
    }

    @Override
    public Preview preview(ContractId id, PlanId plan, Terms terms) {
        var contract = contracts.getLocked(id);
        var to = references.plan(plan);
        var change = agreements.agree(contract.snapshot(), to, terms, calendar.today());
        return agreements.preview(contract, to, change, (copy, day) -> copy.changePlan(change, null, day));
    }
}
