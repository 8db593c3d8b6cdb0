package dev.enlace.domain.billing;

import java.util.UUID;

/** Identity of a collection; a UUIDv7, made before the first save. */
public record CollectionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
