package dev.enlace.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "149,90|149.90",
                "149.90|149.90",
                "1.149,90|1149.90",
                "1,149.90|1149.90",
                "1.149.000|1149000.00",
                "12.149.000,5|12149000.50",
                "R$ 149,90|149.90",
                "149|149.00",
                "149,9|149.90",
                "-5,00|-5.00"
            })
    void money_is_read_as_brazilians_and_machines_write_it(String text, String amount) {
        assertThat(Values.money(text)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.149", "1,149", "149,900", "1.14,90", "1,14.90", "abc", "1e5", "149,", ",90", "--1", "1 149,90"
            })
    void money_that_could_mean_two_things_or_nothing_is_refused(String text) {
        assertThatThrownBy(() -> Values.money(text))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("money-malformed"));
    }

    @Test
    void money_beyond_every_column_is_refused() {
        assertThatThrownBy(() -> Values.money("9999999999999"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("money-out-of-range"));
        assertThatThrownBy(() -> Values.money("9".repeat(100_000))).isInstanceOf(DomainException.class);
    }

    @Test
    void dates_are_read_in_both_spellings() {
        assertThat(Values.date("31/12/2026")).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Values.date("2026-12-31")).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Values.date("29/02/2028")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2026", "29/02/2026", "2026-02-30", "12/31/2026", "1/1/2026", "31-12-2026", "20261231", ""
            })
    void a_day_that_does_not_exist_or_cannot_be_read_is_refused(String text) {
        assertThatThrownBy(() -> Values.date(text))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("date-malformed"));
    }

    @Test
    void yes_and_no_are_read_in_portuguese_too() {
        assertThat(Values.yesOrNo("Sim")).isTrue();
        assertThat(Values.yesOrNo("NÃO")).isFalse();
        assertThatThrownBy(() -> Values.yesOrNo("talvez")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_text_with_control_characters_or_lost_letters_is_refused() {
        assertThat(Values.text("São João\tda Boa Vista", 40)).startsWith("São");
        assertThatThrownBy(() -> Values.text("a\u0000b", 40)).hasMessageContaining("text-malformed");
        assertThatThrownBy(() -> Values.text("a\uFFFDb", 40)).hasMessageContaining("text-malformed");
        assertThatThrownBy(() -> Values.text("x".repeat(41), 40)).hasMessageContaining("text-too-long");
    }
}
