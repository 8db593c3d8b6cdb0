package dev.enlace.domain.workorder;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the field team is to do for a contract ("atendimento", "ordem de serviço"). It is opened, may be scheduled and
 * assigned, and ends done or cancelled. Closing an installation begins the service; whoever closes it sees to that in the
 * same transaction.
 */
public final class WorkOrder {
    /**
     * The persistent shape. {@code number} is short, for people; {@code completedOn} is set once done; {@code
     * equipmentReturned} is of a cancellation, null while nobody said.
     */
    public record Snapshot(
            WorkOrderId id,
            long number,
            WorkOrderKind kind,
            WorkOrderStatus status,
            ContractId contractId,
            @Nullable ServiceId serviceId,
            @Nullable UserId assigneeId,
            @Nullable Instant scheduledAt,
            @Nullable LocalDate completedOn,
            @Nullable String note,
            @Nullable Boolean equipmentReturned,
            long version) {}

    private static final int LONGEST_NOTE = 4000;
    private static final int YEARS_BACK = 10;

    private Snapshot now;
    private final List<WorkOrderEvent> events = new ArrayList<>();

    private WorkOrder(Snapshot snapshot) {
        now = snapshot;
    }

    public static WorkOrder from(Snapshot snapshot) {
        return new WorkOrder(snapshot);
    }

    /** Opens an order, in any status but done and cancelled. */
    public static WorkOrder open(
            WorkOrderId id,
            long number,
            WorkOrderKind kind,
            WorkOrderStatus status,
            ContractId contract,
            @Nullable ServiceId service,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt,
            @Nullable String note) {
        if (status.isFinal()) {
            throw DomainException.invalid("work-order-opened-ended", status.name(), "OPEN, SCHEDULED, IN_PROGRESS");
        }
        var order = new WorkOrder(new Snapshot(
                id, number, kind, status, contract, service, assignee, scheduledAt, null, text(note), null, 0));
        order.events.add(new WorkOrderEvent.Opened(id, contract, kind));
        return order;
    }

    /** Assigns, schedules, changes the status. Done is what {@link #close} makes; cancelled ends it here. */
    public void edit(
            WorkOrderStatus status,
            @Nullable ServiceId service,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt,
            @Nullable String note) {
        if (status == WorkOrderStatus.DONE && now.status != WorkOrderStatus.DONE) {
            throw WorkOrderRefused.closedByClosing();
        }
        if (now.status.isFinal()) {
            throw WorkOrderRefused.ended(now.status);
        }
        if (status != now.status && !now.status.next().contains(status)) {
            throw WorkOrderRefused.notFrom(now.status, status);
        }
        var edited = new Snapshot(
                now.id,
                now.number,
                now.kind,
                status,
                now.contractId,
                service,
                assignee,
                scheduledAt,
                null,
                text(note),
                null,
                now.version);
        if (edited.equals(now)) {
            return;
        }
        now = edited;
        events.add(
                status == WorkOrderStatus.CANCELLED
                        ? new WorkOrderEvent.Cancelled(now.id, now.contractId, now.kind, note)
                        : new WorkOrderEvent.Edited(now.id, now.contractId, status));
    }

    /** The work was done on {@code completedOn}, today at the latest. A note replaces the order's own. */
    public void close(LocalDate completedOn, @Nullable String note, LocalDate today) {
        close(completedOn, note, null, today);
    }

    /** @param equipmentReturned whether the customer's equipment came back, as {@link #checkEquipment} lets it pass */
    public void close(
            LocalDate completedOn, @Nullable String note, @Nullable Boolean equipmentReturned, LocalDate today) {
        if (completedOn.isAfter(today)) {
            throw WorkOrderRefused.completedInTheFuture(completedOn, today);
        }
        if (completedOn.isBefore(today.minusYears(YEARS_BACK))) {
            throw WorkOrderRefused.completedBefore(completedOn, today.minusYears(YEARS_BACK));
        }
        if (now.status.isFinal()) {
            throw WorkOrderRefused.ended(now.status);
        }
        now = new Snapshot(
                now.id,
                now.number,
                now.kind,
                WorkOrderStatus.DONE,
                now.contractId,
                now.serviceId,
                now.assigneeId,
                now.scheduledAt,
                completedOn,
                note == null ? now.note : text(note),
                equipmentReturned,
                now.version);
        events.add(new WorkOrderEvent.Closed(now.id, now.contractId, now.kind, completedOn));
    }

    /** Only a cancellation brings equipment back. */
    public void checkEquipment(@Nullable Boolean returned) {
        if (returned != null && now.kind != WorkOrderKind.CANCELLATION) {
            throw WorkOrderRefused.noEquipment(now.kind);
        }
    }

    public Snapshot snapshot() {
        return now;
    }

    /** Hands out what happened since the last call; the store calls it when it saves. */
    public List<WorkOrderEvent> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    private static @Nullable String text(@Nullable String note) {
        return Texts.optional("text-too-long", note, LONGEST_NOTE);
    }
}
