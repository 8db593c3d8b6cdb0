package dev.enlace.domain.billing;

import java.util.UUID;

/** Identity of a credit; a UUIDv7, made before the first save. */
public record CreditId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
