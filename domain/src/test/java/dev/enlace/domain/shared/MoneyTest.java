package dev.enlace.domain.shared;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void always_has_two_decimals() {
        assertThat(Money.of("149.9")).hasToString("149.90").isEqualTo(Money.of("149.90"));
        assertThat(Money.of(" 7 ")).hasToString("7.00");
        assertThat(new Money(new BigDecimal("1E+2"))).hasToString("100.00");
        assertThat(Money.of("10.000")).hasToString("10.00");
    }

    @Test
    void refuses_a_third_decimal_instead_of_rounding() {
        var refusal = assertRefused("money-decimals", () -> Money.of("1.001"));
        assertThat(refusal.violations().get(0).value()).isEqualTo("1.001");
    }

    @Test
    void refuses_what_no_column_can_hold() {
        assertThat(Money.of("9999999999.99").cents()).isEqualTo(999_999_999_999L);
        assertRefused("money-out-of-range", () -> Money.of("10000000000.00"));
        assertRefused("money-out-of-range", () -> Money.of("-10000000000.00"));
        assertRefused("money-out-of-range", () -> Money.of("1E+15"));
    }

    @Test
    void refuses_what_is_no_number() {
        assertRefused("money-malformed", () -> Money.of("abc"));
        assertRefused("money-malformed", () -> Money.of(""));
        assertRefused("money-malformed", () -> Money.of("1".repeat(33)));
        assertThat(Money.of("0".repeat(31) + "1")).isEqualTo(Money.of("1.00"));
    }

    @Test
    void fractions_round_half_up() {
        assertThat(Money.of("49.90").fraction(13, 30)).isEqualTo(Money.of("21.62"));
        assertThat(Money.of("0.05").fraction(1, 2)).isEqualTo(Money.of("0.03"));
        assertThat(Money.of("0.01").fraction(1, 3)).isEqualTo(Money.ZERO);
    }

    @Test
    void per_cent_rounds_half_up() {
        assertThat(Money.of("100.00").percent(new BigDecimal("2"))).isEqualTo(Money.of("2.00"));
        assertThat(Money.of("49.90").percent(new BigDecimal("1.5"))).isEqualTo(Money.of("0.75"));
    }

    @Test
    void parts_sum_exactly_and_differ_by_a_cent_at_most() {
        assertThat(Money.of("100.00").allocate(3))
                .containsExactly(Money.of("33.34"), Money.of("33.33"), Money.of("33.33"));
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var whole = Money.ofCents(random.nextInt(2_000_000) - 1_000_000);
            int n = 1 + random.nextInt(40);
            var parts = whole.allocate(n);
            assertThat(parts).hasSize(n);
            assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
            assertThat(parts.get(0).minus(parts.get(n - 1)).cents()).isBetween(0L, 1L);
        }
        assertRefused("parts-out-of-range", () -> Money.ZERO.allocate(0));
    }

    @Test
    void compares_and_knows_its_sign() {
        var one = Money.of("1.00");
        var two = Money.of("2.00");
        assertThat(one.min(two)).isEqualTo(one);
        assertThat(two.min(one)).isEqualTo(one);
        assertThat(one.max(two)).isEqualTo(two);
        assertThat(two.max(one)).isEqualTo(two);
        assertThat(one.isPositive()).isTrue();
        assertThat(one.isNegative()).isFalse();
        assertThat(one.negate().isNegative()).isTrue();
        assertThat(one.negate().isPositive()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(one.isZero()).isFalse();
        assertThat(one.plus(two).minus(one).times(3)).isEqualTo(Money.of("6.00"));
        assertThat(Money.of("12.34").cents()).isEqualTo(1234);
        assertThat(Money.ofCents(1234)).isEqualTo(Money.of("12.34"));
    }
}
