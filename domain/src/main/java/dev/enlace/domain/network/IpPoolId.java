package dev.enlace.domain.network;

import java.util.UUID;

/** Identity of a pool of addresses; a UUIDv7, made before the first save. */
public record IpPoolId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
