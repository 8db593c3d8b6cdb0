package dev.enlace.application.workorder;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Opens a visit or an installation by hand. Other kinds are opened by the contract's actions: 422 {@code
 * work-order-kind-by-action}. An installation is a pending action of its contract, and there is one at a time: 409 {@code
 * installation-already-open}.
 */
public interface OpenWorkOrder {
    record Command(
            ContractId contract,
            WorkOrderKind kind,
            WorkOrderStatus status,
            @Nullable ServiceId service,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt,
            @Nullable String note) {}

    WorkOrder.Snapshot open(Command command);
}
