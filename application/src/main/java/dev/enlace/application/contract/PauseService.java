package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PendingAction;

@UseCase
class PauseService implements PauseContract {
    private final ContractMoves moves;
    private final ContractMoney money;
    private final PendingActions pending;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;

    PauseService(
            ContractMoves moves,
            ContractMoney money,
            PendingActions pending,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.moves = moves;
        this.money = money;
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
}
