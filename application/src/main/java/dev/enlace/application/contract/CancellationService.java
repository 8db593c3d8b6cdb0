package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Leaving;
import dev.enlace.domain.billing.LoyaltyFine;
import dev.enlace.domain.billing.Settlement;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.contract.Withdrawal;
import dev.enlace.domain.workorder.WorkOrderKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class CancellationService implements RequestCancellation {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractAccount account;
    private final ContractOrders orders;
    private final OrderedChanges changes;
    private final PendingActions pending;
    private final ContractAcceptance acceptance;
    private final Settings settings;
    private final ProviderCalendar calendar;

    CancellationService(
            Contracts contracts,
            ContractMoves moves,
            ContractAccount account,
            ContractOrders orders,
            OrderedChanges changes,
            PendingActions pending,
            ContractAcceptance acceptance,
            Settings settings,
            ProviderCalendar calendar) {
        this.contracts = contracts;
        this.moves = moves;
        this.account = account;
        this.orders = orders;
        this.changes = changes;
        this.pending = pending;
        this.acceptance = acceptance;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public Contract.Snapshot request(Command command) {
        return moves.make(
                command.contract(),
                command.expectedVersion(),
                ContractAction.REQUEST_CANCELLATION,
                (contract, today) -> {
                    var end = command.effectiveDate() == null ? today : command.effectiveDate();
                    contract.requestCancellation(end, today);
                    var order = orders.open(command.contract(), WorkOrderKind.CANCELLATION, command.order());
                    changes.save(
                            order,
                            new OrderedChange.Leave(end, withdraws(contract.snapshot(), today), command.reason()));
                    contract.ordered(ContractAction.REQUEST_CANCELLATION, order, end, command.reason());
                });
    }

    @Override
    public Settlement preview(ContractId id, @Nullable LocalDate effectiveDate) {
        var contract = contracts.getLocked(id);
        var today = calendar.today();
        var end = effectiveDate == null ? today : effectiveDate;
        Contract.from(contract.snapshot()).requestCancellation(end, today);
        return account.lastAccount(contract, request(contract.snapshot(), end, withdraws(contract.snapshot(), today)));
    }

    /** The last account is made by what the contract was until now. */
    void carryOut(Contract contract, OrderedChange.Leave leave) {
        var before = contract.snapshot();
        var settlement = account.settle(
                contract,
                request(before, leave.effectiveDate(), leave.withdrawal()),
                "Cancelamento: " + leave.reason());
        var credited = settlement.account().blockedDaysCreditedUntil();
        if (credited != null) {
            contract.blockedDaysCreditedUntil(credited);
        }
        contract.cancel(leave.reason(), calendar.today());
        contracts.save(contract);
        dropScheduled(before.id());
    }

    /** What a date was to begin, begins no more; what orders were to do ends with them. */
    private void dropScheduled(ContractId id) {
        for (var action : pending.open(id)) {
            if (action.status() == PendingAction.Status.PENDING && action.workOrderId() == null) {
                pending.save(action.ended(PendingAction.Status.CANCELLED, calendar.now(), null));
            }
        }
    }

    void drop(Contract contract, UUID order, OrderedChange.Leave leave, @Nullable String reason) {
        contract.keep();
        contract.orderDropped(ContractAction.REQUEST_CANCELLATION, order, reason);
        contracts.save(contract);
        account.billAgain(contract.snapshot().id(), leave.effectiveDate());
    }

    private Leaving.Request request(Contract.Snapshot contract, LocalDate end, boolean withdrawal) {
        var fine = withdrawal
                ? null
                : LoyaltyFine.of(
                        contract.loyalty(),
                        contract.loyaltyStartsOn(),
                        end,
                        settings.get().loyaltyUnit());
        return new Leaving.Request(end, withdrawal, fine);
    }

    private boolean withdraws(Contract.Snapshot contract, LocalDate today) {
        var accepted = acceptance
                .firstGiven(contract.id())
                .map(at -> LocalDate.ofInstant(at, settings.get().timeZone()))
                .orElse(null);
        return Withdrawal.possibleOn(today, contract, accepted);
    }
}
