package dev.enlace.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.provider.LoyaltyUnit;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoyaltyFineTest {
    private static final LocalDate ACTIVATED = LocalDate.parse("2026-01-10");

    /** Twelve months, 600.00, from 10 January 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 12, 600.00", // not a day served
        "2026-01-11, 11, 550.00", // the first month is begun
        "2026-02-10, 11, 550.00",
        "2026-02-11, 10, 500.00",
        "2026-06-10, 7, 350.00", // exactly five months served
        "2026-06-11, 6, 300.00", // the sixth is begun
        "2026-12-10, 1, 50.00",
        "2026-12-11, 0, 0.00",
        "2027-01-10, 0, 0.00",
        "2030-01-01, 0, 0.00",
    })
    void months_begun_are_served(LocalDate leaving, long remaining, String amount) {
        var fine = LoyaltyFine.of(twelve("600.00"), ACTIVATED, leaving, LoyaltyUnit.MONTHS);
        assertThat(fine.remaining()).isEqualTo(remaining);
        assertThat(fine.amount()).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 365, 365.00",
        "2026-01-11, 364, 364.00",
        "2027-01-08, 2, 2.00",
        "2027-01-09, 1, 1.00",
        "2027-01-10, 0, 0.00",
        "2027-01-11, 0, 0.00",
    })
    void days_are_counted_to_the_terms_end(LocalDate leaving, long remaining, String amount) {
        var fine = LoyaltyFine.of(twelve("365.00"), ACTIVATED, leaving, LoyaltyUnit.DAYS);
        assertThat(fine.remaining()).isEqualTo(remaining);
        assertThat(fine.amount()).isEqualTo(Money.of(amount));
    }

    @Test
    void it_is_rounded_half_up_and_shows_how_it_is_reckoned() {
        var fine = LoyaltyFine.of(twelve("100.00"), ACTIVATED, LocalDate.parse("2026-06-10"), LoyaltyUnit.MONTHS);
        assertThat(fine.amount()).isEqualTo(Money.of("58.33"));
        assertThat(fine.formula()).isEqualTo("100.00 × 7 ÷ 12 meses");
        assertThat(LoyaltyFine.of(twelve("100.00"), ACTIVATED, LocalDate.parse("2026-06-10"), LoyaltyUnit.DAYS)
                        .formula())
                .isEqualTo("100.00 × 214 ÷ 365 dias");
    }

    @Test
    void who_leaves_before_beginning_pays_no_more_than_the_benefit() {
        for (var unit : LoyaltyUnit.values()) {
            assertThat(LoyaltyFine.of(twelve("100.00"), ACTIVATED, ACTIVATED.minusDays(20), unit)
                            .amount())
                    .isEqualTo(Money.of("100.00"));
        }
    }

    @Test
    void without_term_benefit_or_activation_there_is_none() {
        var unit = LoyaltyUnit.MONTHS;
        assertThat(LoyaltyFine.of(null, ACTIVATED, ACTIVATED, unit)).isNull();
        assertThat(LoyaltyFine.of(twelve("0.00"), ACTIVATED, ACTIVATED, unit)).isNull();
        assertThat(LoyaltyFine.of(new Loyalty(0, Money.of("9.00")), ACTIVATED, ACTIVATED, unit))
                .isNull();
        assertThat(LoyaltyFine.of(twelve("9.00"), null, ACTIVATED, unit)).isNull();
    }

    private static Loyalty twelve(String benefit) {
        return new Loyalty(12, Money.of(benefit));
    }
}
