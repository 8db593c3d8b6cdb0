package dev.enlace.application.workorder;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: work orders as lists and screens show them. */
public interface WorkOrderQueries {
    /** Null or empty parts do not narrow the list. */
    record Filter(
            Set<WorkOrderStatus> statuses,
            @Nullable WorkOrderKind kind,
            @Nullable UserId assignee,
            @Nullable ContractId contract) {}

    /**
     * @param address the contract's own where it uses that, the customer's otherwise; of a change of address the new one
     * @param equipmentReturned of a cancellation: whether the equipment came back; null while nobody said
     */
    record View(
            UUID id,
            long number,
            WorkOrderKind kind,
            WorkOrderStatus status,
            UUID contractId,
            long contractNumber,
            UUID customerId,
            String customerName,
            @Nullable UUID serviceId,
            @Nullable UUID assigneeId,
            @Nullable Instant scheduledAt,
            @Nullable LocalDate completedOn,
            @Nullable String note,
            Address address,
            @Nullable Boolean equipmentReturned,
            Instant createdAt,
            long version) {}

    Optional<View> find(WorkOrderId id);

    /** Sorts: {@code createdAt}, {@code number}. */
    Slice<View> search(Filter filter, PageQuery page);
}
