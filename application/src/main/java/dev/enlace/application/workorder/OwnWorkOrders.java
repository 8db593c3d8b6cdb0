package dev.enlace.application.workorder;

import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderRefused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sees to it that a technician reaches its own work orders only. */
@UseCase
class OwnWorkOrders implements ReadWorkOrders {
    private final WorkOrders orders;
    private final WorkOrderQueries queries;
    private final CurrentActor actor;

    OwnWorkOrders(WorkOrders orders, WorkOrderQueries queries, CurrentActor actor) {
        this.orders = orders;
        this.queries = queries;
        this.actor = actor;
    }

    /** The order, where the caller may reach it. */
    WorkOrder reach(WorkOrderId id) {
        var order = orders.get(id);
        var technician = technician();
        if (technician != null && !technician.equals(order.snapshot().assigneeId())) {
            throw WorkOrderRefused.notFound(id);
        }
        return order;
    }

    /** @param unplanned whether assignee, service and schedule stay as they are */
    void checkMayPlan(boolean unplanned) {
        if (!unplanned && technician() != null) {
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN, "permission-denied", "a technician plans nothing");
        }
    }

    @Override
    public WorkOrderQueries.View get(WorkOrderId id) {
        reach(id);
        return queries.find(id).orElseThrow(() -> WorkOrderRefused.notFound(id));
    }

    @Override
    public Slice<WorkOrderQueries.View> search(WorkOrderQueries.Filter filter, PageQuery page) {
        var technician = technician();
        if (technician == null) {
            return queries.search(filter, page);
        }
        if (filter.assignee() != null && !filter.assignee().equals(technician)) {
            return new Slice<>(List.of(), null, page.count() ? 0L : null);
        }
        return queries.search(
                new WorkOrderQueries.Filter(filter.statuses(), filter.kind(), technician, filter.contract()), page);
    }

    private @Nullable UserId technician() {
        var who = actor.get();
        return who.role() == Role.TECHNICIAN ? new UserId(Objects.requireNonNull(who.userId())) : null;
    }
}
