package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;

@UseCase
class RestrictionService implements RestrictContract {
    private final ContractMoves moves;

    RestrictionService(ContractMoves moves) {
        this.moves = moves;
    }

    @Override
    public Contract.Snapshot reduce(Command command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.REDUCE,
                (contract, today) -> contract.reduce(command.reason(), today));
    }

    @Override
    public Contract.Snapshot block(Command command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.BLOCK,
                (contract, today) -> contract.block(command.reason(), today));
    }

    @Override
    public Contract.Snapshot release(Release command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.RELEASE,
                (contract, today) -> contract.release(command.reason(), today));
    }
}
