package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@UseCase
class PauseService implements PauseContract, RunScheduledChanges {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractMoney money;
    private final ContractQueries queries;
    private final PendingActions pending;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;

    PauseService(
            Contracts contracts,
            ContractMoves moves,
            ContractMoney money,
            ContractQueries queries,
            PendingActions pending,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.contracts = contracts;
        this.moves = moves;
        this.money = money;
        this.queries = queries;
        this.pending = pending;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public Contract.Snapshot deactivate(Command command) {
        var limits = settings.get().deactivation();
        var after = moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.DEACTIVATE,
                (contract, today) -> contract.deactivate(
                        command.pause(),
                        limits,
                        limits.withoutDebts() && money.hasOverdueDebts(contract),
                        command.reason(),
                        today));
        if (after.state() != ContractState.DEACTIVATED) {
            pending.save(new PendingAction(
                    ids.next(),
                    command.contract(),
                    PendingAction.Kind.DEACTIVATION,
                    null,
                    PendingAction.Status.PENDING,
                    calendar.now(),
                    null,
                    null));
        }
        return after;
    }

    @Override
    public Contract.Snapshot reactivate(Reactivate command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.REACTIVATE,
                (contract, today) -> contract.reactivate(command.reason(), today));
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
        var pause = contract.snapshot().deactivation();
        if (pause != null && contract.snapshot().state() == ContractState.DEACTIVATED) {
            if (date.isAfter(pause.until())) {
                contract.reactivate(null, date);
                done.add(Change.DEACTIVATION_ENDED);
            }
        } else if (pause != null && !date.isBefore(pause.from())) {
            done.add(start(contract, date));
        }
        contracts.save(contract);
        return done;
    }

    private Change start(Contract contract, LocalDate date) {
        var cause = refusal(contract, date);
        if (cause != null) {
            contract.dropDeactivation(cause);
        }
        var how = cause == null ? PendingAction.Status.DONE : PendingAction.Status.FAILED;
        pending.running(contract.snapshot().id(), PendingAction.Kind.DEACTIVATION)
                .ifPresent(action -> pending.save(action.ended(how, calendar.now(), cause)));
        return cause == null ? Change.DEACTIVATION_STARTED : Change.DEACTIVATION_FAILED;
    }

    /** Begins the pause, or says by its code why not. */
    private static @Nullable String refusal(Contract contract, LocalDate date) {
        var pause = contract.snapshot().deactivation();
        if (pause != null && date.isAfter(pause.until())) {
            return "deactivation-over";
        }
        try {
            contract.startDeactivation(date);
            return null;
        } catch (DomainException e) {
            return e.code();
        }
    }
}
