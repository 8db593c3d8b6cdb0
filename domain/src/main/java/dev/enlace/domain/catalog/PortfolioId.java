package dev.enlace.domain.catalog;

import java.util.UUID;

/** Identity of a collection portfolio; a UUIDv7, made before the first save. */
public record PortfolioId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
