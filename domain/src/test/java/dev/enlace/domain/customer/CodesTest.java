package dev.enlace.domain.customer;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void a_cep_is_kept_bare() {
        assertThat(new PostalCode("01.310-100").value()).isEqualTo("01310100");
        assertThat(new PostalCode(" 01310100 ").toString()).isEqualTo("01310100");
        for (var wrong :
                new String[] {"0131010", "013101000", "00000-000", "O1310-100", "", "01310100" + " ".repeat(13)}) {
            assertRefused("postal-code-malformed", () -> new PostalCode(wrong));
        }
    }

    @Test
    void a_city_has_seven_digits() {
        assertThat(new CityCode("3550308").toString()).isEqualTo("3550308");
        for (var wrong : new String[] {"355030", "35503080", "0550308", "355030X", ""}) {
            assertRefused("unknown-city", () -> new CityCode(wrong));
        }
    }
}
