package dev.enlace.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    @Test
    void most_pay_in_time_and_some_never_do() {
        var payers = new Payers(7);
        var counted = new EnumMap<Payers.Habit, Integer>(Payers.Habit.class);
        IntStream.range(0, 10_000).forEach(i -> counted.merge(payers.habit(i), 1, Integer::sum));
        assertThat(counted.get(Payers.Habit.PUNCTUAL)).isBetween(6_700, 7_300);
        assertThat(counted.get(Payers.Habit.NEVER)).isBetween(130, 270);
        assertThat(counted).hasSize(Payers.Habit.values().length);
    }

    @Test
    void the_same_seed_gives_the_same_payments() {
        IntStream.range(0, 500)
                .forEach(i -> assertThat(new Payers(7).payments(i, DUE, TODAY))
                        .isEqualTo(new Payers(7).payments(i, DUE, TODAY)));
    }

    @Test
    void nobody_pays_a_slip_on_the_day_it_is_made_or_before() {
        var payers = new Payers(7);
        for (int i = 0; i < 2_000; i++) {
            assertThat(payers.payments(i, DUE, TODAY))
                    .allMatch(payment -> payment.on().isAfter(TODAY));
            assertThat(payers.payments(i, DUE, DUE))
                    .allMatch(payment -> payment.on().isAfter(DUE));
        }
    }
}
