package dev.enlace.domain.customer;

import java.util.UUID;

/** Identity of a customer; a UUIDv7, made before the first save. */
public record CustomerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
