package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a condominium; a UUIDv7, made before the first save. */
public record CondominiumId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
