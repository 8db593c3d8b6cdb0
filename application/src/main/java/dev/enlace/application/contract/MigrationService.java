package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.workorder.WorkOrderKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a migration that run in a transaction. */
@UseCase
class MigrationService {
    private final Contracts contracts;
    private final ContractMoves moves;
    private final ContractReferences references;
    private final PlanAgreements agreements;
    private final Accesses accesses;
    private final ContractOrders orders;
    private final OrderedChanges changes;
    private final RunningOrders running;
    private final PendingActions pending;
    private final ProviderCalendar calendar;

    MigrationService(
            Contracts contracts,
            ContractMoves moves,
            ContractReferences references,
            PlanAgreements agreements,
            Accesses accesses,
            ContractOrders orders,
            OrderedChanges changes,
            RunningOrders running,
            PendingActions pending,
            ProviderCalendar calendar) {
        this.contracts = contracts;
        this.moves = moves;
        this.references = references;
        this.agreements = agreements;
        this.accesses = accesses;
        this.orders = orders;
        this.changes = changes;
        this.running = running;
        this.pending = pending;
        this.calendar = calendar;
    }

    /** The login that another concentrator must be asked for; refuses a concentrator that it cannot go to. */
    Optional<Login> loginThatMoves(MigrateTechnology.Command command) {
        var contract = contracts.get(command.contract()).snapshot();
        var to = command.concentrator();
        if (to == null || contract.state() == ContractState.CANCELLED) {
            return Optional.empty();
        }
        var access = accesses.get(command.contract());
        if (access.concentratorId().equals(to)) {
            return Optional.empty();
        }
        references.concentrator("/concentratorId", to);
        if (access.reservedIp() != null) {
            references.reservedIp("/concentratorId", access.reservedIp(), to, command.contract());
        }
        return Optional.of(access.login());
    }

    Contract.Snapshot request(MigrateTechnology.Command command) {
        return moves.make(
                command.contract(), command.expectedVersion(), ContractAction.MIGRATE_TECHNOLOGY, (contract, today) -> {
                    var change = agree(contract, command.plan(), command.terms(), today);
                    loginThatMoves(command);
                    running.check(contract, ContractAction.MIGRATE_TECHNOLOGY);
                    var order = orders.open(command.contract(), WorkOrderKind.TECHNOLOGY_CHANGE, command.order());
                    changes.save(order, new OrderedChange.Migrate(change, command.concentrator(), command.reason()));
                    contract.ordered(ContractAction.MIGRATE_TECHNOLOGY, order, null, command.reason());
                });
    }

    ChangePlan.Preview preview(ContractId id, PlanId plan, ChangePlan.Terms terms) {
        var contract = contracts.getLocked(id);
        var change = agree(contract, plan, terms, calendar.today());
        running.check(contract, ContractAction.MIGRATE_TECHNOLOGY);
        return agreements.preview(
                contract, references.plan(plan), change, (copy, day) -> copy.migrate(change, null, day));
    }

    private PlanChange agree(Contract contract, PlanId plan, ChangePlan.Terms terms, LocalDate today) {
        var now = contract.snapshot();
        var wish = new PlanChange.Wish(today, terms.price(), terms.loyalty(), terms.loyaltyMonths());
        return PlanChange.toOtherTechnology(
                references.anyPlan(now.planId()),
                references.plan(plan),
                wish,
                now.loyalty(),
                references.naturalPerson(now.customerId()),
                today);
    }

    /** Plan and price on this day; the rate and the concentrator follow by the events of both. */
    void carryOut(Contract contract, OrderedChange.Migrate migrate) {
        var today = calendar.today();
        var before = contract.snapshot();
        contract.migrate(migrate.change().on(today), migrate.reason(), today);
        contracts.save(contract);
        if (before.planChange() != null) {
            pending.running(before.id(), PendingAction.Kind.PLAN_CHANGE)
                    .ifPresent(action -> pending.save(
                            action.ended(PendingAction.Status.FAILED, calendar.now(), "technology-migrated")));
        }
        if (migrate.concentratorId() != null) {
            moveLogin(before.id(), migrate.concentratorId());
        }
    }

    private void moveLogin(ContractId id, ConcentratorId to) {
        var now = accesses.get(id);
        if (!now.concentratorId().equals(to)) {
            accesses.save(
                    new Access(
                            id,
                            now.login(),
                            now.sessionType(),
                            to,
                            now.reservedIp(),
                            Provisioning.PENDING,
                            now.version()),
                    null);
        }
    }

    void drop(Contract contract, UUID order, @Nullable String reason) {
        contract.orderDropped(ContractAction.MIGRATE_TECHNOLOGY, order, reason);
        contracts.save(contract);
    }
}
