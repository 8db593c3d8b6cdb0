package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.State;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the 5,570 municipalities of the IBGE. They come with the system and nobody changes them. */
public interface Cities {
    Optional<City> find(CityCode code);

    /**
     * By name, in the order of the names, accents and case ignored.
     *
     * @param text a part of the name, or of a name the city had before; null for all
     * @param state null for all
     */
    Slice<City> search(@Nullable String text, @Nullable State state, PageQuery page);

    /** The city, or 422 {@code unknown-city}. */
    default City get(CityCode code) {
        return find(code).orElseThrow(() -> CityCode.unknown(code.value()));
    }

    /**
     * The address with coordinates: its own, or those of its city's seat. Refuses a city that does not exist with 422
     * {@code unknown-city}.
     */
    default Address locate(Address address) {
        var city = get(address.city());
        return address.latitude() != null ? address : address.at(city.latitude(), city.longitude());
    }

    /**
     * As {@link #locate(Address)}, for an address that takes another's place: coordinates left as they were do not follow it to
     * another city.
     */
    default Address locate(Address address, Address before) {
        var moved = !address.city().equals(before.city());
        var left = Objects.equals(address.latitude(), before.latitude())
                && Objects.equals(address.longitude(), before.longitude());
        return locate(moved && left ? address.at(null, null) : address);
    }
}
