package dev.enlace.domain.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in one state, from {@code from} (inclusive) to the start of the next period. The last move of a day
 * decides the day.
 *
 * @param exempt no charges are generated for these days ("Isentar")
 * @param firstDayWhole whether the state held from the first day's beginning to its end; a contract blocked at noon was
 *     not blocked for a full day
 */
public record Period(LocalDate from, ContractState state, boolean exempt, boolean firstDayWhole) {

    /**
     * Whether a full blocked day may still wait for its credit.
     *
     * @param periods in order; the last one has no end
     * @param creditedUntil full blocked days before this day were credited already
     */
    public static boolean blockedDaysPending(List<Period> periods, @Nullable LocalDate creditedUntil) {
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            if (period.state.isBlocked()) {
                var open = period.firstDayWhole ? period.from : period.from.plusDays(1);
                if (creditedUntil != null && creditedUntil.isAfter(open)) {
                    open = creditedUntil;
                }
                if (i + 1 == periods.size() || open.isBefore(periods.get(i + 1).from)) {
                    return true;
                }
            }
        }
        return false;
    }
}
