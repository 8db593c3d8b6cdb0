package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place in Brazil, with the fields of the manual's tab "Endereço" that a place has.
 *
 * @param number null for "S/N"
 * @param reference how to find it
 * @param latitude decimal degrees, WGS 84; given together with the longitude or not at all
 * @param block of a condominium
 * @param info anything else the field team should know
 */
public record Address(
        String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable String reference,
        @Nullable String district,
        CityCode city,
        @Nullable PostalCode postalCode,
        @Nullable Housing housing,
        @Nullable String block,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String info) {

    /** Whether the customer owns or rents the place. */
    public enum Housing {
        OWNED,
        RENTED
    }

    public Address {
        street = Texts.required("/street", "text-length", street, 200);
        number = Texts.optional("/number", "text-length", number, 20);
        complement = Texts.optional("/complement", "text-length", complement, 200);
        reference = Texts.optional("/reference", "text-length", reference, 500);
        district = Texts.optional("/district", "text-length", district, 100);
        block = Texts.optional("/block", "text-length", block, 100);
        info = Texts.optional("/info", "text-length", info, 2000);
        if ((latitude == null) != (longitude == null)) {
            throw DomainException.invalid(
                            "coordinates-incomplete", latitude + ", " + longitude, "latitude and longitude together")
                    .at(latitude == null ? "/latitude" : "/longitude");
        }
        latitude = degrees("/latitude", "latitude-out-of-range", latitude, 90);
        longitude = degrees("/longitude", "longitude-out-of-range", longitude, 180);
    }

    /** The same address at these coordinates; null and null for unknown ones. */
    public Address at(@Nullable BigDecimal newLatitude, @Nullable BigDecimal newLongitude) {
        return new Address(
                street,
                number,
                complement,
                reference,
                district,
                city,
                postalCode,
                housing,
                block,
                newLatitude,
                newLongitude,
                info);
    }

    /** Without trailing zeros, so that the same place is equal however it was written. */
    private static @Nullable BigDecimal degrees(String pointer, String code, @Nullable BigDecimal value, int max) {
        if (value == null) {
            return null;
        }
        var bare = value.stripTrailingZeros();
        if (bare.abs().compareTo(BigDecimal.valueOf(max)) > 0 || bare.scale() > 8) {
            throw DomainException.invalid(code, value, "-" + max + ".." + max + ", at most eight decimals")
                    .at(pointer);
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
