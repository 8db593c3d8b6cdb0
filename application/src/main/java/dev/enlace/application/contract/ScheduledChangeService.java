package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends come before starts: a plan that is agreed for the day after a trial finds it over. */
@UseCase
class ScheduledChangeService implements RunScheduledChanges {
    private final Contracts contracts;
    private final ContractQueries queries;
    private final PendingActions pending;
    private final ProviderCalendar calendar;

    ScheduledChangeService(
            Contracts contracts, ContractQueries queries, PendingActions pending, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.queries = queries;
        this.pending = pending;
        this.calendar = calendar;
    }

    @Override
    public List<ContractId> due(LocalDate date, @Nullable ContractId after, int limit) {
        return queries.withChangesDue(date, after, limit);
    }

    @Override
    public List<Change> carryOut(ContractId id, LocalDate date) {
        var contract = contracts.getLocked(id);
        var done = new ArrayList<Change>();
        var bonus = contract.snapshot().bonusUntil();
        if (bonus != null && date.isAfter(bonus)) {
            contract.expireBonus(date);
            done.add(Change.BONUS_ENDED);
        }
        var trial = contract.snapshot().planTrial();
        if (trial != null && trial.isOverOn(date)) {
            contract.expirePlanTrial(date);
            done.add(Change.PLAN_TRIAL_ENDED);
        }
        var pause = contract.snapshot().deactivation();
        boolean paused = contract.snapshot().state() == ContractState.DEACTIVATED;
        if (pause != null && paused && date.isAfter(pause.until())) {
            contract.reactivate(null, date);
            done.add(Change.DEACTIVATION_ENDED);
        }
        var plan = contract.snapshot().planChange();
        if (plan != null && !date.isBefore(plan.effectiveDate())) {
            done.add(changePlan(contract, date));
        }
        if (pause != null && !paused && !date.isBefore(pause.from())) {
            done.add(pause(contract, date));
        }
        contracts.save(contract);
        return done;
    }

    private Change changePlan(Contract contract, LocalDate date) {
        var cause = refusal(() -> contract.startPlanChange(date));
        if (cause != null) {
            contract.dropPlanChange(cause);
        }
        ended(contract, PendingAction.Kind.PLAN_CHANGE, cause);
        return cause == null ? Change.PLAN_CHANGED : Change.PLAN_CHANGE_FAILED;
    }

    private Change pause(Contract contract, LocalDate date) {
        var pause = contract.snapshot().deactivation();
        var cause = pause != null && date.isAfter(pause.until())
                ? "deactivation-over"
                : refusal(() -> contract.startDeactivation(date));
        if (cause != null) {
            contract.dropDeactivation(cause);
        }
        ended(contract, PendingAction.Kind.DEACTIVATION, cause);
        return cause == null ? Change.DEACTIVATION_STARTED : Change.DEACTIVATION_FAILED;
    }

    private void ended(Contract contract, PendingAction.Kind kind, @Nullable String cause) {
        var how = cause == null ? PendingAction.Status.DONE : PendingAction.Status.FAILED;
        pending.running(contract.snapshot().id(), kind)
                .ifPresent(action -> pending.save(action.ended(how, calendar.now(), cause)));
    }

    /** Carries out the start, or says by its code why not. */
    private static @Nullable String refusal(Runnable start) {
        try {
            start.run();
            return null;
        } catch (DomainException e) {
            return e.code();
        }
    }
}
