package dev.enlace.domain.workorder;

import java.util.UUID;

/** Identity of a work order; a UUIDv7, made before the first save. */
public record WorkOrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
