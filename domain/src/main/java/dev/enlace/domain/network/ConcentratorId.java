package dev.enlace.domain.network;

import java.util.UUID;

/** Identity of a concentrator; a UUIDv7, made before the first save. */
public record ConcentratorId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
