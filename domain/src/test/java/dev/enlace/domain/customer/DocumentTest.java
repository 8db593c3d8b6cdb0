package dev.enlace.domain.customer;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11144477735",
                "47393545608",
                "248.438.034-80",
                "52599927765",
                "63025530002409",
                "12ABC34501DE35",
                "12345678000A08",
                "90.024.781/0001-47",
                "04.740.714/0001-97",
                "44.108.058/0001-29",
                "90.024.780/0001-00",
                "90.024.779/0001-78",
                "ABCDEFGHIJKL80"
            })
    void accepts_right_digits(String text) {
        assertThat(new Document(text).value()).matches("[0-9A-Z]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890", "aaa.bbb.ccc-dd", "11144477732", "11144477745", "123456789012345", "1111111a111111",
                        "00000000000000",
                "11111111111", "12ABC34501DE9B", "12.ABC.345/01DE-9B", "54550752000154", "0000000000019L",
                        "90.025.108/000101", ""
            })
    void refuses_wrong_ones(String text) {
        assertRefused("document-invalid", () -> new Document(text));
    }

    @Test
    void is_kept_bare_and_in_upper_case() {
        assertThat(new Document("12.abc.345/01de-35").value()).isEqualTo("12ABC34501DE35");
        assertThat(new Document(" 248.438.034-80 ")).isEqualTo(new Document("24843803480"));
    }

    @Test
    void eleven_digits_are_a_person() {
        assertThat(new Document("11144477735").isPerson()).isTrue();
        assertThat(new Document("12ABC34501DE35").isPerson()).isFalse();
    }

    @Test
    void a_very_long_text_is_refused_without_being_searched() {
        assertRefused("document-invalid", () -> new Document(".".repeat(22) + "11144477735"));
        assertThat(new Document(".".repeat(21) + "11144477735").isPerson()).isTrue();
    }
}
