package dev.enlace.domain.billing;

import java.util.UUID;

/** Identity of a charge; a UUIDv7, made before the first save. */
public record ChargeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
