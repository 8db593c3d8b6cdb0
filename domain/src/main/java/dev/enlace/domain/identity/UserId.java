package dev.enlace.domain.identity;

import java.util.UUID;

/** Identity of a user; a UUIDv7, made before the first save. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
