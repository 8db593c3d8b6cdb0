package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a salesperson; a UUIDv7, made before the first save. */
public record SalespersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
