package dev.enlace.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueNoticeTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-03-14");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

    @Test
    void goes_out_n_days_before_the_due_date_and_negative_n_after_it() {
        assertThat(DueNotice.day(5, SATURDAY, MONDAY)).isEqualTo("2026-03-09");
        assertThat(DueNotice.day(0, SATURDAY, MONDAY)).isEqualTo("2026-03-14");
        assertThat(DueNotice.day(-5, SATURDAY, MONDAY)).isEqualTo("2026-03-19");
    }

    @Test
    void nobody_is_called_late_before_being_late() {
        assertThat(DueNotice.day(-1, SATURDAY, MONDAY)).isEqualTo("2026-03-17");
        assertThat(DueNotice.day(-3, SATURDAY, MONDAY)).isEqualTo("2026-03-17");
        assertThat(DueNotice.day(-4, SATURDAY, MONDAY)).isEqualTo("2026-03-18");
    }

    @Test
    void is_made_up_two_days_late_and_not_three() {
        var day = SATURDAY.minusDays(5);
        assertThat(DueNotice.goesOutOn(day.minusDays(1), 5, SATURDAY, MONDAY)).isFalse();
        assertThat(DueNotice.goesOutOn(day, 5, SATURDAY, MONDAY)).isTrue();
        assertThat(DueNotice.goesOutOn(day.plusDays(2), 5, SATURDAY, MONDAY)).isTrue();
        assertThat(DueNotice.goesOutOn(day.plusDays(3), 5, SATURDAY, MONDAY)).isFalse();
    }
}
