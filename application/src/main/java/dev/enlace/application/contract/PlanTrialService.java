package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.contract.PlanTrial;
import java.time.LocalDate;

@UseCase
class PlanTrialService implements TryPlan {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractReferences references;
    private final PlanAgreements agreements;
    private final Settings settings;
    private final ProviderCalendar calendar;

    PlanTrialService(
            Contracts contracts,
            ContractMoves moves,
            ContractReferences references,
            PlanAgreements agreements,
            Settings settings,
            ProviderCalendar calendar) {
        this.contracts = contracts;
        this.moves = moves;
        this.references = references;
        this.agreements = agreements;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public Contract.Snapshot start(Start command) {
        var maxDays = settings.get().trialMaxDays();
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.START_PLAN_TRIAL,
                (contract, today) -> contract.startPlanTrial(
                        PlanTrial.of(
                                references.anyPlan(contract.snapshot().planId()),
                                references.plan(command.plan()),
                                command.until(),
                                maxDays,
                                today),
                        command.reason()));
    }

    @Override
    public Contract.Snapshot end(End command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.END_PLAN_TRIAL,
                (contract, today) -> contract.endPlanTrial(command.reason()));
    }

    @Override
    public Contract.Snapshot convert(Convert command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.CONVERT_PLAN_TRIAL,
                (contract, today) ->
                        contract.convertPlanTrial(agreed(contract, command.terms(), today), command.reason(), today));
    }

    @Override
    public ChangePlan.Preview previewConversion(ContractId id, ChangePlan.Terms terms) {
        var contract = contracts.getLocked(id);
        var change = agreed(contract, terms, calendar.today());
        return agreements.preview(
                contract, tried(contract), change, (copy, day) -> copy.convertPlanTrial(change, null, day));
    }

    private PlanChange agreed(Contract contract, ChangePlan.Terms terms, LocalDate today) {
        contract.requirePlanTrialConversion();
        return agreements.agree(contract.snapshot(), tried(contract), terms, today);
    }

    /** It is the contract's already, whether or not it is still sold. */
    private Plan tried(Contract contract) {
        return references.anyPlan(contract.requirePlanTrial().planId());
    }
}
