package dev.enlace.application.contract;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.workorder.WorkOrderKind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class AddressChangeService implements ChangeAddress {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractTabs tabs;
    private final TabService editing;
    private final Cities cities;
    private final ContractOrders orders;
    private final OrderedChanges changes;
    private final RunningOrders running;

    AddressChangeService(
            Contracts contracts,
            ContractMoves moves,
            ContractTabs tabs,
            TabService editing,
            Cities cities,
            ContractOrders orders,
            OrderedChanges changes,
            RunningOrders running) {
        this.contracts = contracts;
        this.moves = moves;
        this.tabs = tabs;
        this.editing = editing;
        this.cities = cities;
        this.orders = orders;
        this.changes = changes;
        this.running = running;
    }

    @Override
    public Contract.Snapshot request(Command command) {
        return moves.make(
                command.contract(), command.expectedVersion(), ContractAction.CHANGE_ADDRESS, (contract, today) -> {
                    var place = place(command);
                    running.check(contract, ContractAction.CHANGE_ADDRESS);
                    var order = orders.open(command.contract(), WorkOrderKind.ADDRESS_CHANGE, command.order());
                    changes.save(order, place);
                    contract.ordered(ContractAction.CHANGE_ADDRESS, order, null, command.reason());
                });
    }

    /** The place as it will be stored; refused where it is wrong now, since nobody is asked when the order is closed. */
    private OrderedChange.Move place(Command command) {
        var now = tabs.address(command.contract());
        var checks = new Checks();
        var located = checks.check("/address/city/ibgeCode", () -> cities.locate(command.address()));
        checks.done();
        var wanted = new ContractAddress(
                command.contract(),
                true,
                Objects.requireNonNull(located),
                command.condominium(),
                command.feasible(),
                now.version());
        if (now.useContractAddress() && located.equals(now.address())) {
            throw DomainException.invalid("address-unchanged", command.address().street(), "another address")
                    .at("/address");
        }
        editing.checkCondominium(wanted, now);
        return new OrderedChange.Move(located, command.condominium(), command.feasible());
    }

    /** What was checked when the order was opened holds. */
    void carryOut(Contract contract, UUID order, OrderedChange.Move move) {
        var id = contract.snapshot().id();
        tabs.save(new ContractAddress(
                id,
                true,
                move.address(),
                move.condominiumId(),
                move.feasible(),
                tabs.address(id).version()));
        contract.moved(order);
        contracts.save(contract);
    }

    void drop(Contract contract, UUID order, @Nullable String reason) {
        contract.orderDropped(ContractAction.CHANGE_ADDRESS, order, reason);
        contracts.save(contract);
    }
}
