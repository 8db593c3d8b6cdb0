package dev.enlace.domain.provider;

import static dev.enlace.domain.provider.ProrationBase.ACTUAL_DAYS;
import static dev.enlace.domain.provider.ProrationBase.COMMERCIAL_30;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ProrationBaseTest {
    private static final Money PRICE = Money.of("49.90");

    @Test
    void thirteen_commercial_days_of_49_90_are_21_62() {
        assertThat(COMMERCIAL_30.price(PRICE, LocalDate.parse("2026-01-19"), LocalDate.parse("2026-02-01")))
                .isEqualTo(Money.of("21.62"));
    }

    @Test
    void a_whole_month_costs_the_whole_price_whatever_its_length() {
        for (int month = 1; month <= 12; month++) {
            var whole = YearMonth.of(2026, month);
            assertThat(COMMERCIAL_30.price(PRICE, whole.lengthOfMonth(), whole)).isEqualTo(PRICE);
            assertThat(ACTUAL_DAYS.price(PRICE, whole.lengthOfMonth(), whole)).isEqualTo(PRICE);
        }
    }

    @Test
    void thirty_of_thirty_one_commercial_days_are_the_whole_price() {
        assertThat(COMMERCIAL_30.price(PRICE, 30, YearMonth.of(2026, 1))).isEqualTo(PRICE);
        assertThat(COMMERCIAL_30.price(PRICE, 29, YearMonth.of(2026, 1))).isEqualTo(Money.of("48.24"));
        assertThat(ACTUAL_DAYS.price(PRICE, 30, YearMonth.of(2026, 1))).isEqualTo(Money.of("48.29"));
    }

    @Test
    void twenty_seven_days_of_february_are_twenty_seven_thirtieths() {
        assertThat(COMMERCIAL_30.price(Money.of("30.00"), 27, YearMonth.of(2026, 2)))
                .isEqualTo(Money.of("27.00"));
        assertThat(ACTUAL_DAYS.price(Money.of("28.00"), 27, YearMonth.of(2026, 2)))
                .isEqualTo(Money.of("27.00"));
    }
}
