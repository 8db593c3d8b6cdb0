package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a template; a UUIDv7, made before the first save. */
public record TemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
