package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;

@UseCase
class BonusService implements GrantBonus {
    private final ContractMoves moves;

    BonusService(ContractMoves moves) {
        this.moves = moves;
    }

    @Override
    public Contract.Snapshot grant(Command command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.GRANT_BONUS,
                (contract, today) -> contract.grantBonus(command.until(), command.reason(), today));
    }

    @Override
    public Contract.Snapshot end(End command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.END_BONUS,
                (contract, today) -> contract.endBonus(today));
    }
}
