package dev.enlace.domain.workorder;

import java.util.EnumSet;
import java.util.Set;

/** Where a work order stands, and where it may go. What is done or cancelled stays so. */
public enum WorkOrderStatus {
    OPEN("Aberto"),
    SCHEDULED("Agendado"),
    IN_PROGRESS("Em andamento"),
    DONE("Concluído"),
    CANCELLED("Cancelado");

    private final String label;

    WorkOrderStatus(String label) {
        this.label = label;
    }

    /** The Portuguese word that people see. */
    public String label() {
        return label;
    }

    /** The states that may follow; empty at the end. */
    public Set<WorkOrderStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(SCHEDULED, IN_PROGRESS, DONE, CANCELLED);
            case SCHEDULED -> EnumSet.of(OPEN, IN_PROGRESS, DONE, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(OPEN, SCHEDULED, DONE, CANCELLED);
            case DONE, CANCELLED -> EnumSet.noneOf(WorkOrderStatus.class);
        };
    }

    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}
