package dev.enlace.domain.provider;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;

/** How part of a month is priced. A whole month always costs the whole price; each month is rounded half-up by itself. */
public enum ProrationBase {
    /** price × min(30, days) ÷ 30: the commercial month. */
    COMMERCIAL_30,
    /** price × days ÷ length of the month. */
    ACTUAL_DAYS;

    /** Price of {@code days} days of {@code month}; 13 commercial days of 49.90 are 21.62. */
    public Money price(Money monthly, int days, YearMonth month) {
        if (days >= month.lengthOfMonth()) {
            return monthly;
        }
        return switch (this) {
            case COMMERCIAL_30 -> monthly.fraction(Math.min(30, days), 30);
            case ACTUAL_DAYS -> monthly.fraction(days, month.lengthOfMonth());
        };
    }

    /** Price of the half-open stretch [from, to), which must lie in one month. */
    public Money price(Money monthly, LocalDate from, LocalDate to) {
        return price(monthly, (int) (to.toEpochDay() - from.toEpochDay()), YearMonth.from(from));
    }
}
