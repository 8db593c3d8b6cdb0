package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The frame of every action: the contract's row locked, its version checked, the move, the judgement, the save. */
@UseCase
class ContractMoves {
    private final Contracts contracts;
    private final ContractMoney money;
    private final ProviderCalendar calendar;

    ContractMoves(Contracts contracts, ContractMoney money, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.money = money;
        this.calendar = calendar;
    }

    /** @param move is told the contract and today */
    Contract.Snapshot make(
            ContractId id, long expectedVersion, ContractAction action, BiConsumer<Contract, LocalDate> move) {
        var contract = contracts.getLocked(id);
        var before = contract.snapshot();
        if (before.version() != expectedVersion) {
            throw DomainException.stale(id.value());
        }
        var today = calendar.today();
        move.accept(contract, today);
        if (action.evaluatedAfter(before.state())) {
            contract.settleIn(money.judge(contract).standing(), today);
        }
        contracts.save(contract);
        return contracts.get(id).snapshot();
    }
}
