package dev.enlace.domain.boleto;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The four digits by which a barcode names its due date: days since 1997-10-07, from 1000 (2000-07-03) to 9999 (2025-02-21), and then from
 * 1000 again (2025-02-22; FEBRABAN's notice on the factor's restart). A third cycle is not agreed upon, so 2049-10-13 is
 * the last day that can be written.
 */
public final class DueDateFactor {
    /** A code without a due date. */
    public static final int NONE = 0;

    private static final int FIRST = 1000;
    private static final int LAST = 9999;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 7, 3);
    private static final LocalDate RESTART = LocalDate.of(2025, 2, 22);
    private static final LocalDate LAST_DAY = RESTART.plusDays(LAST - FIRST);

    private DueDateFactor() {}

    /** The factor of a day; refuses one that no factor names ({@code due-date-without-factor}). */
    public static int of(LocalDate dueDate) {
        if (dueDate.isBefore(FIRST_DAY) || dueDate.isAfter(LAST_DAY)) {
            throw DomainException.invalid("due-date-without-factor", dueDate, FIRST_DAY + ".." + LAST_DAY)
                    .at("/dueDate");
        }
        var cycle = dueDate.isBefore(RESTART) ? FIRST_DAY : RESTART;
        return FIRST + (int) DAYS.between(cycle, dueDate);
    }

    /** Every day that the factor may mean, the earlier first; none below 1000. */
    public static List<LocalDate> dates(int factor) {
        return factor < FIRST
                ? List.of()
                : Stream.of(FIRST_DAY, RESTART)
                        .map(cycle -> cycle.plusDays(factor - FIRST))
                        .toList();
    }
}
