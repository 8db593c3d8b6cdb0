package dev.enlace.application.workorder;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assigns, schedules, changes the status; cancelling an order cancels the pending action it would have ended. A technician
 * changes status and note of its own orders, nothing else.
 */
public interface ChangeWorkOrder {
    /** All fields as they shall be. */
    record Command(
            WorkOrderId id,
            long expectedVersion,
            WorkOrderStatus status,
            @Nullable ServiceId service,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt,
            @Nullable String note) {}

    WorkOrder.Snapshot change(Command command);
}
