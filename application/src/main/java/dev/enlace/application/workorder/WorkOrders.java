package dev.enlace.application.workorder;

import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderRefused;
import java.util.Optional;

/** Output port: the work orders. {@link #save} makes state, events and history durable together, or none of them. */
public interface WorkOrders {
    Optional<WorkOrder> find(WorkOrderId id);

    /** The order with its row locked until the transaction ends; its contract's row is locked before. */
    Optional<WorkOrder> lock(WorkOrderId id);

    /**
     * Refuses a stale copy with {@code stale-version}, and a second open installation of one contract with {@code
     * installation-already-open}.
     */
    void save(WorkOrder order);

    /** A short number for people; gaps happen. */
    long nextNumber();

    default WorkOrder get(WorkOrderId id) {
        return find(id).orElseThrow(() -> WorkOrderRefused.notFound(id));
    }
}
