package dev.enlace.domain.billing;

import java.util.UUID;

/** Identity of a receipt; a UUIDv7, made before the first save. */
public record ReceiptId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
