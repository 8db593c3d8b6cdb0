package dev.enlace.domain.network;

import java.util.UUID;

/** Identity of a registered address; a UUIDv7, made before the first save. */
public record RegisteredIpId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
