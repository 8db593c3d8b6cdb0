package dev.enlace.adapter.persistence.workorder;

import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "work_order")
class WorkOrderRow {
    @Id
    public UUID id;

    @Version
    public long version;

    public long number;

    @Enumerated(EnumType.STRING)
    public WorkOrderKind kind;

    @Enumerated(EnumType.STRING)
    public WorkOrderStatus status;

    public UUID contractId;
    public UUID serviceId;
    public UUID assigneeId;
    public Instant scheduledAt;
    public LocalDate completedOn;
    public String note;
    public Boolean equipmentReturned;
}
