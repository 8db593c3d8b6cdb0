package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;

@UseCase
class ActivationService implements ActivateContract {
    private final ContractMoves moves;

    ActivationService(ContractMoves moves) {
        this.moves = moves;
    }

    @Override
    public Contract.Snapshot activate(Command command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.ACTIVATE,
                (contract, today) -> contract.activate(command.on() == null ? today : command.on(), today));
    }
}
