package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.workorder.WorkOrderKind;

@UseCase
class InstallationService implements OpenInstallation {
    private final ContractMoves moves;
    private final ContractOrders orders;
    private final RunningOrders running;

    InstallationService(ContractMoves moves, ContractOrders orders, RunningOrders running) {
        this.moves = moves;
        this.orders = orders;
        this.running = running;
    }

    @Override
    public Contract.Snapshot open(Command command) {
        return moves.make(
                command.contract(), command.expectedVersion(), ContractAction.OPEN_INSTALLATION, (contract, today) -> {
                    running.check(contract, ContractAction.OPEN_INSTALLATION);
                    var order = orders.open(command.contract(), WorkOrderKind.INSTALLATION, command.order());
                    contract.ordered(
                            ContractAction.OPEN_INSTALLATION,
                            order,
                            null,
                            command.order().note());
                });
    }
}
