package dev.enlace.domain.acceptance;

import java.util.UUID;

/** Identity of one request for acceptance; a UUIDv7, made before the first save. */
public record AcceptanceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
