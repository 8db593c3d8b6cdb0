package dev.enlace.domain.catalog;

import dev.enlace.domain.customer.CityCode;
import java.math.BigDecimal;

/**
 * A Brazilian municipality.
 *
 * @param state two letters, e.g. {@code SP}
 * @param latitude of its seat, decimal degrees (WGS 84), negative in the south
 * @param longitude decimal degrees, always negative
 */
public record City(CityCode ibgeCode, String name, String state, BigDecimal latitude, BigDecimal longitude) {}
