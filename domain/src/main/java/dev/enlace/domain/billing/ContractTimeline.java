package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract's dated periods and prices, as billing reads them: which days are billed, at which price, and which days it
 * was blocked from their beginning to their end.
 *
 * @param billingStart first day that fees are charged for; null before activation
 * @param billedUntil first day no longer billed; null while nothing ends it
 * @param periods in order, never empty
 * @param prices in order, never empty
 */
public record ContractTimeline(
        @Nullable LocalDate billingStart,
        @Nullable LocalDate billedUntil,
        List<Period> periods,
        List<DatedPrice> prices) {

    /** The days of {@code range} that are billed, in order. */
    public List<Days> billedDays(Days range, Set<ContractState> billedStates) {
        if (billingStart == null) {
            return List.of();
        }
        var limits = new Days(billingStart, billedUntil == null ? LocalDate.MAX : billedUntil).within(range);
        return stretches(limits, period -> billedStates.contains(period.state()) && !period.exempt());
    }

    /** The days of {@code range} on which the contract was blocked all day, in order. */
    public List<Days> fullBlockedDays(Days range) {
        var full = new ArrayList<Days>();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            if (period.state().isBlocked()) {
                var from =
                        period.firstDayWhole() ? period.from() : period.from().plusDays(1);
                var days = new Days(from, endOf(i)).within(range);
                if (!days.isEmpty()) {
                    full.add(days);
                }
            }
        }
        return full;
    }

    /** The days of the latest temporary deactivation that is over; null when there was none. */
    public @Nullable Days lastPause() {
        for (int i = periods.size() - 2; i >= 0; i--) {
            if (periods.get(i).state() == ContractState.DEACTIVATED) {
                return new Days(periods.get(i).from(), endOf(i));
            }
        }
        return null;
    }

    /** The price in force on a day; before the first dated price that one. */
    public Money priceOn(LocalDate day) {
        return DatedPrice.on(prices, day);
    }

    /** The same life at other prices. */
    ContractTimeline at(List<DatedPrice> otherPrices) {
        return new ContractTimeline(billingStart, billedUntil, periods, otherPrices);
    }

    private List<Days> stretches(Days range, java.util.function.Predicate<Period> wanted) {
        var stretches = new ArrayList<Days>();
        for (int i = 0; i < periods.size(); i++) {
            if (wanted.test(periods.get(i))) {
                var days = new Days(periods.get(i).from(), endOf(i)).within(range);
                if (!days.isEmpty()) {
                    append(stretches, days);
                }
            }
        }
        return stretches;
    }

    /** Two neighbouring periods that are both billed make one stretch. */
    private static void append(List<Days> stretches, Days days) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).to().equals(days.from())) {
            stretches.set(last, new Days(stretches.get(last).from(), days.to()));
        } else {
            stretches.add(days);
        }
    }

    private LocalDate endOf(int period) {
        return period + 1 < periods.size() ? periods.get(period + 1).from() : LocalDate.MAX;
    }
}
