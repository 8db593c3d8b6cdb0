package dev.enlace.domain.boleto;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateFactorTest {
    @ParameterizedTest
    @CsvFileSource(resources = "factors.csv", numLinesToSkip = 1)
    @CsvSource({"2000-07-03,1000", "2000-07-05,1002", "2025-02-23,1001", "2049-10-13,9999"})
    void a_day_has_its_factor(LocalDate dueDate, int factor) {
        assertThat(DueDateFactor.of(dueDate)).isEqualTo(factor);
        assertThat(DueDateFactor.dates(factor)).contains(dueDate).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2000-07-02", "1997-10-07", "2049-10-14", "9999-12-31"})
    void a_day_outside_both_cycles_is_refused(LocalDate dueDate) {
        var refusal = assertRefused("due-date-without-factor", () -> DueDateFactor.of(dueDate));
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/dueDate");
            assertThat(violation.allowed()).isEqualTo("2000-07-03..2049-10-13");
        });
    }

    @Test
    void a_factor_means_a_day_of_each_cycle() {
        assertThat(DueDateFactor.dates(1000)).containsExactly(LocalDate.of(2000, 7, 3), LocalDate.of(2025, 2, 22));
        assertThat(DueDateFactor.dates(9999)).containsExactly(LocalDate.of(2025, 2, 21), LocalDate.of(2049, 10, 13));
        assertThat(DueDateFactor.dates(999)).isEmpty();
        assertThat(DueDateFactor.dates(DueDateFactor.NONE)).isEmpty();
    }

    @Test
    void each_day_follows_the_day_before() {
        for (var day = LocalDate.of(2000, 7, 4); day.getYear() < 2030; day = day.plusDays(1)) {
            int before = DueDateFactor.of(day.minusDays(1));
            assertThat(DueDateFactor.of(day)).isEqualTo(before == 9999 ? 1000 : before + 1);
        }
    }
}
