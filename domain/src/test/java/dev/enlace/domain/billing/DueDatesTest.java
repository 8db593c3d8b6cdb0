package dev.enlace.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.provider.DueDatePolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    private static final BankCalendar CALENDAR = new BankCalendar(Set.of());
    private final DueDates anyDay = new DueDates(DueDatePolicy.ANY_DAY, CALENDAR);

    @Test
    void a_competence_falls_due_a_month_later_in_it_or_a_month_before() {
        var march = YearMonth.of(2026, 3);
        assertThat(anyDay.ofFee(march, FinancialCompetence.PAST, new DueDay(31)))
                .isEqualTo("2026-04-30");
        assertThat(anyDay.ofFee(march, FinancialCompetence.PRESENT, new DueDay(31)))
                .isEqualTo("2026-03-31");
        assertThat(anyDay.ofFee(march, FinancialCompetence.FUTURE, new DueDay(31)))
                .isEqualTo("2026-02-28");
    }

    @Test
    void the_policy_moves_the_clamped_day() {
        var weekdays = new DueDates(DueDatePolicy.WEEKDAYS, CALENDAR);
        assertThat(weekdays.in(YearMonth.of(2026, 2), new DueDay(31))).isEqualTo("2026-03-02");
    }

    @Test
    void paying_on_the_next_business_day_is_on_time() {
        assertThat(anyDay.effective(LocalDate.parse("2026-02-14"))).isEqualTo("2026-02-18");
        assertThat(anyDay.effective(LocalDate.parse("2026-02-13"))).isEqualTo("2026-02-13");
    }

    @Test
    void the_next_due_date_may_be_today_or_lie_in_the_next_month() {
        assertThat(anyDay.next(LocalDate.parse("2026-03-10"), new DueDay(10))).isEqualTo("2026-03-10");
        assertThat(anyDay.next(LocalDate.parse("2026-03-11"), new DueDay(10))).isEqualTo("2026-04-10");
        assertThat(anyDay.next(LocalDate.parse("2026-12-31"), new DueDay(10))).isEqualTo("2027-01-10");
    }

    @Test
    void a_due_date_moved_into_the_next_month_is_not_overlooked() {
        var weekdays = new DueDates(DueDatePolicy.WEEKDAYS, CALENDAR);
        // 28 February 2026 is a Saturday, so February's due date is Monday 2 March.
        assertThat(weekdays.next(LocalDate.parse("2026-03-01"), new DueDay(28))).isEqualTo("2026-03-02");
    }
}
