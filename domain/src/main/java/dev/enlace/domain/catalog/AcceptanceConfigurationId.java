package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of an acceptance configuration; a UUIDv7, made before the first save. */
public record AcceptanceConfigurationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
