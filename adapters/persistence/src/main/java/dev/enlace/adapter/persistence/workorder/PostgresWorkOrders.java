package dev.enlace.adapter.persistence.workorder;

import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.workorder.WorkOrders;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresWorkOrders implements WorkOrders {
    private final EntityManager database;
    private final Rows<WorkOrderRow> rows;
    private final WorkOrderMapping mapping;
    private final EventLog events;
    private final AuditTrail audit;

    PostgresWorkOrders(EntityManager database, WorkOrderMapping mapping, EventLog events, AuditTrail audit) {
        this.database = database;
        this.rows = new Rows<>(database, WorkOrderRow.class, row -> row.version);
        this.mapping = mapping;
        this.events = events;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Optional<WorkOrder> find(WorkOrderId id) {
        return Optional.ofNullable(database.find(WorkOrderRow.class, id.value()))
                .map(this::order);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<WorkOrder> lock(WorkOrderId id) {
        var row = database.find(WorkOrderRow.class, id.value());
        if (row == null) {
            return Optional.empty();
        }
        // Read again: it may have been read in this transaction before somebody else changed it.
        database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(order(row));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(WorkOrder order) {
        var snapshot = order.snapshot();
        var stored = database.find(WorkOrderRow.class, snapshot.id().value());
        var before = stored == null ? null : fields(mapping.toSnapshot(stored));
        rows.save(
                snapshot.id().value(),
                snapshot.version(),
                WorkOrderRow::new,
                row -> mapping.copy(snapshot, row),
                Map.of(
                        "work_order_one_installation",
                        () -> WorkOrderRefused.installationOpen(
                                snapshot.contractId().value()),
                        "work_order_one_change",
                        () -> WorkOrderRefused.kindOpen(
                                snapshot.kind(), snapshot.contractId().value())));
        audit.record("work-order", snapshot.id().value(), "work-order", before, fields(snapshot), null);
        events.append("work-order", order.releaseEvents());
    }

    @Override
    public long nextNumber() {
        return ((Number) database.createNativeQuery("select nextval('work_order_number')")
                        .getSingleResult())
                .longValue();
    }

    private WorkOrder order(WorkOrderRow row) {
        return WorkOrder.from(mapping.toSnapshot(row));
    }

    private static Map<String, Object> fields(WorkOrder.Snapshot order) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", order.kind().name());
        fields.put("status", order.status().name());
        fields.put("serviceId", order.serviceId());
        fields.put("assigneeId", order.assigneeId());
        fields.put("scheduledAt", order.scheduledAt());
        fields.put("completedOn", order.completedOn());
        fields.put("note", order.note());
        fields.put("equipmentReturned", order.equipmentReturned());
        return fields;
    }
}
