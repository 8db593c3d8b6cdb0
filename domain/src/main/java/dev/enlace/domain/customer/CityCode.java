package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;

/** The IBGE's seven-digit code of a municipality. Whether it exists only the registry of cities knows. */
public record CityCode(String value) {
    public CityCode {
        if (!value.matches("[1-9][0-9]{6}")) {
            throw unknown(value);
        }
    }

    /** 422 {@code unknown-city}: there is no municipality of this code. */
    public static DomainException unknown(String value) {
        return DomainException.invalid("unknown-city", value, "the IBGE code of a municipality, seven digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
