package dev.enlace.domain.workorder;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Every refusal of the work order, by name. */
public final class WorkOrderRefused extends DomainException {
    private WorkOrderRefused(Kind kind, String code, String message, Map<String, Object> details) {
        super(kind, code, message, details);
    }

    public static DomainException notFound(WorkOrderId id) {
        return DomainException.notFound("work-order-not-found", id.value());
    }

    /** The order was closed or cancelled before. */
    static WorkOrderRefused ended(WorkOrderStatus status) {
        var code = status == WorkOrderStatus.DONE ? "work-order-done" : "work-order-cancelled";
        return new WorkOrderRefused(
                Kind.CONFLICT, code, "the order is " + status, Map.of("currentState", status.name()));
    }

    static WorkOrderRefused notFrom(WorkOrderStatus from, WorkOrderStatus to) {
        return new WorkOrderRefused(
                Kind.CONFLICT,
                "work-order-status-not-allowed",
                from + " is not followed by " + to,
                Map.of(
                        "currentState",
                        from.name(),
                        "allowedStates",
                        from.next().stream().map(Enum::name).toList()));
    }

    static DomainException completedInTheFuture(LocalDate on, LocalDate today) {
        return DomainException.invalid("completed-in-the-future", on, "≤ " + today);
    }

    static DomainException completedBefore(LocalDate on, LocalDate first) {
        return DomainException.invalid("completed-before-opened", on, "≥ " + first);
    }

    static DomainException noEquipment(WorkOrderKind kind) {
        return DomainException.invalid("equipment-without-cancellation", kind.name(), "CANCELLATION");
    }

    /** An order of this kind is open: one at a time. */
    public static DomainException kindOpen(WorkOrderKind kind, UUID contract) {
        var code = switch (kind) {
            case CANCELLATION -> "cancellation-already-requested";
            case TECHNOLOGY_CHANGE -> "migration-already-requested";
            case ADDRESS_CHANGE -> "address-change-already-requested";
            default -> throw new IllegalStateException(kind + " may be open more than once");
        };
        return DomainException.conflict(code, kind + " is under way", Map.of("contractId", contract));
    }

    static DomainException closedByClosing() {
        return DomainException.invalid("use-close", WorkOrderStatus.DONE.name(), "POST …/close");
    }

    /** The contract has an installation under way already. */
    public static DomainException installationOpen(UUID contract) {
        return DomainException.conflict(
                "installation-already-open", "an installation is open", Map.of("contractId", contract));
    }

    /** A contract that is cancelled gets no more work orders. */
    public static DomainException contractCancelled(UUID contract) {
        return DomainException.conflict(
                "contract-cancelled", "the contract is cancelled", Map.of("contractId", contract));
    }
}
