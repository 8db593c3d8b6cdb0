package dev.enlace.application.catalog;

import dev.enlace.domain.catalog.City;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import java.util.Optional;

/** Output port: the 5,570 municipalities of the IBGE. */
public interface Cities {
    Optional<City> find(CityCode code);

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
        if (address.latitude() != null || city.latitude() == null || city.longitude() == null) {
            return address;
        }
        return address.at(city.latitude(), city.longitude());
    }
}
