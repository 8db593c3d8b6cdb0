package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.PendingAction;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "pending_action")
class PendingActionRow {
    @Id
    public UUID id;

    public UUID contractId;

    @Enumerated(EnumType.STRING)
    public PendingAction.Kind kind;

    public UUID workOrderId;

    @Enumerated(EnumType.STRING)
    public PendingAction.Status status;

    public Instant since;
    public Instant endedAt;
    public String detail;
}
