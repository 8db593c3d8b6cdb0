package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a service; a UUIDv7, made before the first save. */
public record ServiceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
