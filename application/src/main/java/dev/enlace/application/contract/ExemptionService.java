package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import java.util.List;

@UseCase
class ExemptionService implements ExemptContract {
    private static final String ANY_REASON = "-";

    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractAccount account;
    private final ProviderCalendar calendar;

    ExemptionService(Contracts contracts, ContractMoves moves, ContractAccount account, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.moves = moves;
        this.account = account;
        this.calendar = calendar;
    }

    @Override
    public List<Charge> exempt(Command command) {
        moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.EXEMPT,
                (contract, today) -> contract.exempt(command.reason(), today));
        var open = account.open(command.contract());
        if (command.voidOpenCharges()) {
            account.voidOpen(command.contract(), command.reason());
        }
        return open;
    }

    @Override
    public List<Charge> preview(ContractId id) {
        contracts.get(id).exempt(ANY_REASON, calendar.today());
        return account.open(id);
    }

    @Override
    public void end(End command) {
        moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.END_EXEMPTION,
                (contract, today) -> contract.endExemption(command.reason(), today));
        account.billAgain(command.contract(), calendar.today());
    }
}
