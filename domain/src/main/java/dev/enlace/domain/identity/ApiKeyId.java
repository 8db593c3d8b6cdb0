package dev.enlace.domain.identity;

import java.util.UUID;

/** Identity of an API key; a UUIDv7, made before the first save. It says nothing of the key's secret. */
public record ApiKeyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
