package dev.enlace.application.billing;

import dev.enlace.application.contract.ContractMoney;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import java.util.SortedSet;

/**
 * Moves contracts to where delinquency says they belong, in the transaction of what changed their money. Manual and idle
 * states are left alone.
 */
@UseCase
class Evaluation {
    private final Contracts contracts;
    private final ContractMoney money;
    private final ProviderCalendar calendar;

    Evaluation(Contracts contracts, ContractMoney money, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.money = money;
        this.calendar = calendar;
    }

    /** @param ids contracts whose rows the caller has locked */
    void evaluate(SortedSet<ContractId> ids) {
        for (var id : ids) {
            var contract = contracts.getLocked(id);
            var before = contract.snapshot().state();
            if (ContractState.JUDGED_BY_DELINQUENCY.contains(before)) {
                contract.settleIn(money.judge(contract).standing(), calendar.today());
                if (contract.snapshot().state() != before) {
                    contracts.save(contract);
                }
            }
        }
    }
}
