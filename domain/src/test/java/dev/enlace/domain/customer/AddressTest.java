package dev.enlace.domain.customer;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AddressTest {
    static final Address ADDRESS = address("Rua Um", null, null);

    @Test
    void a_postal_code_has_eight_digits_and_loses_its_punctuation() {
        assertThat(new PostalCode("13.010-000")).hasToString("13010000");
        assertThat(new PostalCode(" 01310100 ").value()).isEqualTo("01310100");
        for (var wrong : new String[] {"", "1301000", "130100000", "1301000a", "00000-000", "1".repeat(21)}) {
            assertRefused("postal-code-malformed", () -> new PostalCode(wrong));
        }
    }

    @Test
    void a_city_code_has_seven_digits() {
        assertThat(new CityCode("3509502")).hasToString("3509502");
        for (var wrong : new String[] {"", "350950", "35095022", "0509502", "350950x"}) {
            assertRefused("unknown-city", () -> new CityCode(wrong));
        }
    }

    @Test
    void coordinates_come_in_pairs_and_lie_on_earth() {
        address("Rua", "90", "180");
        address("Rua", "-90", "-180");
        assertRefused("latitude-out-of-range", () -> address("Rua", "90.00000001", "0"));
        assertRefused("longitude-out-of-range", () -> address("Rua", "0", "-180.00000001"));
        assertRefused("latitude-out-of-range", () -> address("Rua", "1.000000001", "0"));
        assertRefused("coordinates-incomplete", () -> address("Rua", "1", null));
        assertRefused("coordinates-incomplete", () -> address("Rua", null, "1"));
    }

    @Test
    void the_same_place_is_equal_however_it_was_written() {
        assertThat(address("Rua", "-22.90", "-47.0600")).isEqualTo(address(" Rua ", "-22.9", "-47.06"));
        assertThat(address("Rua", "10", "20").latitude()).hasToString("10");
    }

    @Test
    void a_street_is_needed_and_blank_parts_are_none() {
        assertRefused("text-length", () -> address(" ", null, null));
        assertRefused("text-length", () -> address("x".repeat(201), null, null));
        assertRefused("control-characters", () -> address("Rua\u0000Um", null, null));
        assertRefused("control-characters", () -> address("Rua\u0085Um", null, null));
        assertThat(address("Rua Um\nfundos", null, null).street()).isEqualTo("Rua Um\nfundos");
        assertThat(ADDRESS.number()).isNull();
    }

    @Test
    void only_the_place_on_the_map_moves() {
        var moved = ADDRESS.at(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(moved.latitude()).isEqualByComparingTo("1");
        assertThat(moved.at(null, null)).isEqualTo(ADDRESS);
    }

    private static Address address(String street, String latitude, String longitude) {
        return new Address(
                street,
                " ",
                null,
                null,
                null,
                new CityCode("3509502"),
                null,
                Address.Housing.OWNED,
                null,
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude),
                null);
    }
}
