package dev.enlace.domain.billing;

import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.provider.DueDatePolicy;
import java.time.LocalDate;
import java.time.YearMonth;

/** When things fall due: the due day clamped to the month, moved by the provider's policy; and until when paying is on time. */
public record DueDates(DueDatePolicy policy, BankCalendar calendar) {

    /** The due date in a month. */
    public LocalDate in(YearMonth month, DueDay day) {
        return policy.move(day.in(month), calendar);
    }

    /** The due date of a competence's monthly fee. */
    public LocalDate ofFee(YearMonth competence, FinancialCompetence when, DueDay day) {
        return in(competence.plusMonths(when.monthsUntilDue()), day);
    }

    /** The first due date on or after {@code date}. */
    public LocalDate next(LocalDate date, DueDay day) {
        // A due date can be moved out of its month by the policy, so the month before is asked too.
        for (var month = YearMonth.from(date).minusMonths(1); ; month = month.plusMonths(1)) {
            var due = in(month, day);
            if (!due.isBefore(date)) {
                return due;
            }
        }
    }

    /** The effective due date: paid on or before it is on time, the day after is one day late. */
    public LocalDate effective(LocalDate dueDate) {
        return calendar.onOrAfter(dueDate);
    }
}
