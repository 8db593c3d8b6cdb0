package dev.enlace.application.workorder;

import dev.enlace.application.catalog.Services;
import dev.enlace.application.contract.ContractAcceptance;
import dev.enlace.application.contract.ContractOrders;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.contract.EndOrders;
import dev.enlace.application.contract.InstallationOrders;
import dev.enlace.application.contract.PendingActions;
import dev.enlace.application.identity.Users;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderRefused;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class WorkOrderService implements OpenWorkOrder, ChangeWorkOrder, CloseWorkOrder, InstallationOrders, ContractOrders {
    private final WorkOrders orders;
    private final OwnWorkOrders own;
    private final Contracts contracts;
    private final ContractAcceptance acceptance;
    private final PendingActions pending;
    private final EndOrders ends;
    private final WorkOrderQueries queries;
    private final Services services;
    private final Users users;
    private final ProviderCalendar calendar;
    private final Ids ids;

    WorkOrderService(
            WorkOrders orders,
            OwnWorkOrders own,
            Contracts contracts,
            ContractAcceptance acceptance,
            PendingActions pending,
            EndOrders ends,
            WorkOrderQueries queries,
            Services services,
            Users users,
            ProviderCalendar calendar,
            Ids ids) {
        this.orders = orders;
        this.own = own;
        this.contracts = contracts;
        this.acceptance = acceptance;
        this.pending = pending;
        this.ends = ends;
        this.queries = queries;
        this.services = services;
        this.users = users;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public UUID open(ContractId contract, InstallationOrders.Wish wish) {
        var checks = new Checks();
        checks.run("/installation/assigneeId", () -> checkAssignee(wish.assignee()));
        checks.done();
        var status = wish.status() == null ? WorkOrderStatus.OPEN : wish.status();
        return store(WorkOrder.open(
                        new WorkOrderId(ids.next()),
                        orders.nextNumber(),
                        WorkOrderKind.INSTALLATION,
                        status,
                        contract,
                        wish.service(),
                        wish.assignee(),
                        wish.scheduledAt(),
                        null))
                .value();
    }

    @Override
    public UUID open(ContractId contract, WorkOrderKind kind, ContractOrders.Wish wish) {
        var checks = new Checks();
        checks.run("/serviceId", () -> checkService(wish.service()));
        checks.run("/assigneeId", () -> checkAssignee(wish.assignee()));
        var order = checks.check(
                "/note",
                () -> WorkOrder.open(
                        new WorkOrderId(ids.next()),
                        orders.nextNumber(),
                        kind,
                        WorkOrderStatus.OPEN,
                        contract,
                        wish.service(),
                        wish.assignee(),
                        wish.scheduledAt(),
                        wish.note()));
        checks.done();
        return store(Objects.requireNonNull(order)).value();
    }

    @Override
    public WorkOrder.Snapshot open(OpenWorkOrder.Command command) {
        var contract = contracts
                .find(command.contract())
                .orElseThrow(() -> DomainException.unknownReference(
                        "/contractId", command.contract().value()));
        var checks = new Checks();
        checks.run("/kind", () -> checkKind(command.kind()));
        checks.run("/serviceId", () -> checkService(command.service()));
        checks.run("/assigneeId", () -> checkAssignee(command.assignee()));
        var order = checks.check(
                "/status",
                () -> WorkOrder.open(
                        new WorkOrderId(ids.next()),
                        orders.nextNumber(),
                        command.kind(),
                        command.status(),
                        command.contract(),
                        command.service(),
                        command.assignee(),
                        command.scheduledAt(),
                        command.note()));
        checks.done();
        if (contract.snapshot().state() == ContractState.CANCELLED) {
            throw WorkOrderRefused.contractCancelled(command.contract().value());
        }
        return orders.get(store(Objects.requireNonNull(order))).snapshot();
    }

    private WorkOrderId store(WorkOrder order) {
        var snapshot = order.snapshot();
        orders.save(order);
        pendingKind(snapshot.kind())
                .ifPresent(kind -> pending.save(new PendingAction(
                        ids.next(),
                        snapshot.contractId(),
                        kind,
                        snapshot.id().value(),
                        PendingAction.Status.PENDING,
                        calendar.now(),
                        null,
                        null)));
        return snapshot.id();
    }

    private static Optional<PendingAction.Kind> pendingKind(WorkOrderKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case INSTALLATION -> PendingAction.Kind.INSTALLATION;
                    case CANCELLATION -> PendingAction.Kind.CANCELLATION;
                    case TECHNOLOGY_CHANGE -> PendingAction.Kind.TECHNOLOGY_MIGRATION;
                    case ADDRESS_CHANGE -> PendingAction.Kind.ADDRESS_CHANGE;
                    case VISIT -> null;
                });
    }

    @Override
    public WorkOrder.Snapshot change(ChangeWorkOrder.Command command) {
        var order = lock(command.id(), command.expectedVersion());
        var now = order.snapshot();
        own.checkMayPlan(Objects.equals(now.assigneeId(), command.assignee())
                && Objects.equals(now.serviceId(), command.service())
                && Objects.equals(now.scheduledAt(), command.scheduledAt()));
        var checks = new Checks();
        if (!Objects.equals(now.serviceId(), command.service())) {
            checks.run("/serviceId", () -> checkService(command.service()));
        }
        if (!Objects.equals(now.assigneeId(), command.assignee())) {
            checks.run("/assigneeId", () -> checkAssignee(command.assignee()));
        }
        checks.run(
                "/status",
                () -> order.edit(
                        command.status(),
                        command.service(),
                        command.assignee(),
                        command.scheduledAt(),
                        command.note()));
        checks.done();
        orders.save(order);
        if (command.status() == WorkOrderStatus.CANCELLED) {
            end(command.id(), PendingAction.Status.CANCELLED);
            ends.drop(command.id().value(), now.contractId(), command.note());
        }
        return orders.get(command.id()).snapshot();
    }

    @Override
    public WorkOrder.Snapshot close(CloseWorkOrder.Command command) {
        var order = lock(command.id(), command.expectedVersion());
        var today = calendar.today();
        var on = command.completedOn() == null ? today : command.completedOn();
        var checks = new Checks();
        checks.run("/equipmentReturned", () -> order.checkEquipment(command.equipmentReturned()));
        checks.run("/completedOn", () -> order.close(on, command.note(), command.equipmentReturned(), today));
        checks.done();
        if (order.snapshot().kind() == WorkOrderKind.INSTALLATION) {
            var contract = contracts.get(order.snapshot().contractId());
            if (contract.snapshot().state() == ContractState.PRE_REGISTERED) {
                contract.activate(on, today);
                acceptance.missing(contract.snapshot()).ifPresent(refusal -> {
                    throw refusal;
                });
                contracts.save(contract);
            }
        }
        orders.save(order);
        end(command.id(), PendingAction.Status.DONE);
        ends.carryOut(command.id().value(), order.snapshot().contractId());
        if (order.snapshot().kind() == WorkOrderKind.CANCELLATION) {
            cancelOthers(order.snapshot().contractId());
        }
        return orders.get(command.id()).snapshot();
    }

    /** What a contract that is cancelled was still to get, it does not get. */
    private void cancelOthers(ContractId contract) {
        var open = EnumSet.of(WorkOrderStatus.OPEN, WorkOrderStatus.SCHEDULED, WorkOrderStatus.IN_PROGRESS);
        var filter = new WorkOrderQueries.Filter(open, null, null, contract);
        for (var view : queries.search(filter, PageQuery.first(100, "number")).items()) {
            if (view.kind() == WorkOrderKind.VISIT) {
                continue;
            }
            var other = orders.lock(new WorkOrderId(view.id())).orElseThrow();
            var now = other.snapshot();
            other.edit(WorkOrderStatus.CANCELLED, now.serviceId(), now.assigneeId(), now.scheduledAt(), now.note());
            orders.save(other);
            end(now.id(), PendingAction.Status.CANCELLED);
            ends.drop(now.id().value(), contract, null);
        }
    }

    /** The contract's row is locked before the order's, as everywhere. */
    private WorkOrder lock(WorkOrderId id, long expectedVersion) {
        contracts.getLocked(own.reach(id).snapshot().contractId());
        var order = orders.lock(id).orElseThrow(() -> WorkOrderRefused.notFound(id));
        if (order.snapshot().version() != expectedVersion) {
            throw DomainException.stale(id.value());
        }
        return order;
    }

    private void end(WorkOrderId id, PendingAction.Status how) {
        pending.endedBy(id.value()).ifPresent(action -> pending.save(action.ended(how, calendar.now(), null)));
    }

    private static void checkKind(WorkOrderKind kind) {
        if (kind != WorkOrderKind.VISIT && kind != WorkOrderKind.INSTALLATION) {
            throw DomainException.invalid("work-order-kind-by-action", kind.name(), "VISIT, INSTALLATION");
        }
    }

    private void checkService(@Nullable ServiceId id) {
        if (id != null && services.find(id).filter(s -> s.active()).isEmpty()) {
            throw DomainException.unknownReference("/serviceId", id.value());
        }
    }

    private void checkAssignee(@Nullable UserId id) {
        if (id != null && users.find(id).filter(u -> u.snapshot().active()).isEmpty()) {
            throw DomainException.unknownReference("/assigneeId", id.value());
        }
    }
}
