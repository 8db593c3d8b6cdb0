package dev.enlace.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankCalendarTest {
    private final BankCalendar calendar = new BankCalendar(Set.of(LocalDate.parse("2026-03-19")));

    @ParameterizedTest
    @CsvSource({
        "1954,1954-04-18",
        "1961,1961-04-02",
        "1981,1981-04-19",
        "2000,2000-04-23",
        "2008,2008-03-23",
        "2016,2016-03-27",
        "2024,2024-03-31",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2038,2038-04-25",
        "2049,2049-04-18",
        "2076,2076-04-19",
        "2100,2100-03-28"
    })
    void easter_falls_on_the_published_sundays(int year, LocalDate easter) {
        assertThat(BankCalendar.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-02-16",
                "2026-02-17",
                "2026-04-03",
                "2026-04-21",
                "2026-05-01",
                "2026-06-04",
                "2026-09-07",
                "2026-10-12",
                "2026-11-02",
                "2027-11-15",
                "2026-11-20",
                "2026-12-25",
                "2026-03-19"
            })
    void banks_rest_on_national_holidays_and_the_providers_own(LocalDate holiday) {
        assertThat(calendar.isBusinessDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02", "2026-02-18", "2026-02-13", "2026-04-02", "2026-04-06", "2026-04-22", "2026-05-04",
                        "2026-06-05",
                "2026-06-03", "2026-09-08", "2026-10-13", "2026-11-03", "2026-11-16", "2026-11-19", "2026-12-24",
                        "2026-03-20",
                "2023-11-20", "2026-07-01", "2026-08-03", "2026-10-01", "2026-12-01"
            })
    void banks_work_on_the_days_beside_them(LocalDate day) {
        assertThat(calendar.isBusinessDay(day)).isTrue();
    }

    @Test
    void the_20th_of_november_is_a_holiday_from_2024_on() {
        assertThat(calendar.isBusinessDay(LocalDate.parse("2024-11-20"))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.parse("2023-11-20"))).isTrue();
    }

    @Test
    void the_next_business_day_skips_weekends_and_holidays() {
        assertThat(calendar.onOrAfter(LocalDate.parse("2026-02-13"))).isEqualTo("2026-02-13");
        assertThat(calendar.onOrAfter(LocalDate.parse("2026-02-14"))).isEqualTo("2026-02-18");
        assertThat(calendar.onOrAfter(LocalDate.parse("2026-11-20"))).isEqualTo("2026-11-23");
    }

    @Test
    void each_policy_moves_a_saturday_its_own_way() {
        var carnivalSaturday = LocalDate.parse("2026-02-14");
        assertThat(DueDatePolicy.ANY_DAY.move(carnivalSaturday, calendar)).isEqualTo("2026-02-14");
        assertThat(DueDatePolicy.WEEKDAYS.move(carnivalSaturday, calendar)).isEqualTo("2026-02-16");
        assertThat(DueDatePolicy.WEEKDAYS.move(LocalDate.parse("2026-02-15"), calendar))
                .isEqualTo("2026-02-16");
        assertThat(DueDatePolicy.WEEKDAYS.move(LocalDate.parse("2026-02-13"), calendar))
                .isEqualTo("2026-02-13");
        assertThat(DueDatePolicy.BUSINESS_DAYS.move(carnivalSaturday, calendar)).isEqualTo("2026-02-18");
    }
}
