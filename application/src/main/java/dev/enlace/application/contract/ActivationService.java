package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;

@UseCase
class ActivationService implements ActivateContract {
    private final ContractMoves moves;
    private final ContractAcceptance acceptance;

    ActivationService(ContractMoves moves, ContractAcceptance acceptance) {
        this.moves = moves;
        this.acceptance = acceptance;
    }

    @Override
    public Contract.Snapshot activate(Command command) {
        return moves.make(command.contract(), command.expectedVersion(), ContractAction.ACTIVATE, (contract, today) -> {
            contract.activate(command.on() == null ? today : command.on(), today);
            acceptance.missing(contract.snapshot()).ifPresent(refusal -> {
                throw refusal;
            });
        });
    }
}
