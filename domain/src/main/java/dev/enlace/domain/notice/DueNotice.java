package dev.enlace.domain.notice;

import java.time.LocalDate;

/** When a due notice of an offset goes out. */
public final class DueNotice {
    /** A notice that a run missed is made up only so many days late; later it would say something untrue. */
    public static final int MADE_UP_DAYS = 2;

    private DueNotice() {}

    /** The day of offset n: {@code dueDate − n}, and after the due date never before the first day late. */
    public static LocalDate day(int offset, LocalDate dueDate, LocalDate effectiveDueDate) {
        var day = dueDate.minusDays(offset);
        var firstDayLate = effectiveDueDate.plusDays(1);
        return offset < 0 && day.isBefore(firstDayLate) ? firstDayLate : day;
    }

    /** Whether a run of {@code date} sends it, if it was not sent before. */
    public static boolean goesOutOn(LocalDate date, int offset, LocalDate dueDate, LocalDate effectiveDueDate) {
        var day = day(offset, dueDate, effectiveDueDate);
        return !date.isBefore(day) && !date.isAfter(day.plusDays(MADE_UP_DAYS));
    }
}
