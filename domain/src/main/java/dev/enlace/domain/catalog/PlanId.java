package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a plan; a UUIDv7, made before the first save. */
public record PlanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
