package dev.enlace.domain.contract;

import java.util.UUID;

/** Identity of a contract; a UUIDv7, made before the first save. */
public record ContractId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
