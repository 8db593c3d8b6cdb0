package dev.enlace.application.workorder;

import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the work was done, and carries out what the order was opened for. Closing an installation activates a pre-registered contract on that day and ends the pending
 * action, in the same transaction; a contract that is active already stays as it is.
 */
public interface CloseWorkOrder {
    /**
     * @param completedOn null for today
     * @param equipmentReturned of a cancellation: whether the customer's equipment came back; null while nobody knows
     */
    record Command(
            WorkOrderId id,
            long expectedVersion,
            @Nullable LocalDate completedOn,
            @Nullable String note,
            @Nullable Boolean equipmentReturned) {}

    /** 409 {@code work-order-done} or {@code work-order-cancelled} when the order has ended, {@code
     * acceptance-required} when the contract that it would activate waits for its customer. */
    WorkOrder.Snapshot close(Command command);
}
