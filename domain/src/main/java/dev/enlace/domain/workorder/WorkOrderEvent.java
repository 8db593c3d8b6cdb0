package dev.enlace.domain.workorder;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a work order. */
public sealed interface WorkOrderEvent extends DomainEvent {
    WorkOrderId workOrderId();

    ContractId contractId();

    @Override
    default UUID aggregateId() {
        return workOrderId().value();
    }

    record Opened(WorkOrderId workOrderId, ContractId contractId, WorkOrderKind kind) implements WorkOrderEvent {
        @Override
        public String type() {
            return "work-order.opened";
        }
    }

    /** Assignee, schedule, status, service or note changed; the history says which. */
    record Edited(WorkOrderId workOrderId, ContractId contractId, WorkOrderStatus status) implements WorkOrderEvent {
        @Override
        public String type() {
            return "work-order.edited";
        }
    }

    /** The work was done on that day. The contract was moved before, in the same transaction. */
    record Closed(WorkOrderId workOrderId, ContractId contractId, WorkOrderKind kind, LocalDate completedOn)
            implements WorkOrderEvent {
        @Override
        public String type() {
            return "work-order.closed";
        }
    }

    record Cancelled(
            WorkOrderId workOrderId,
            ContractId contractId,
            WorkOrderKind kind,
            @Nullable String reason) implements WorkOrderEvent {
        @Override
        public String type() {
            return "work-order.cancelled";
        }
    }
}
