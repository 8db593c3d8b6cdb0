package dev.enlace.application.workorder;

import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the work was done. Closing an installation activates a pre-registered contract on that day and ends the pending
 * action, in the same transaction; a contract that is active already stays as it is.
 */
public interface CloseWorkOrder {
    /** @param completedOn null for today */
    record Command(
            WorkOrderId id,
            long expectedVersion,
            @Nullable LocalDate completedOn,
            @Nullable String note) {}

    /** 409 {@code work-order-done} or {@code work-order-cancelled} when the order has ended. */
    WorkOrder.Snapshot close(Command command);
}
