package dev.enlace.domain.catalog;

import dev.enlace.domain.customer.CityCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A Brazilian municipality.
 *
 * @param state two letters, e.g. {@code SP}
 * @param latitude of its seat, decimal degrees; null where unknown
 */
public record City(
        CityCode ibgeCode,
        String name,
        String state,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {}
