package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Day of the month on which monthly fees fall due ("Regra de cobrança"); in a shorter month its last day. */
public record DueDay(int value) {
    public DueDay {
        if (value < 1 || value > 31) {
            throw DomainException.invalid("due-day-out-of-range", value, "1..31");
        }
    }

    public LocalDate in(YearMonth month) {
        return month.atDay(Math.min(value, month.lengthOfMonth()));
    }
}
