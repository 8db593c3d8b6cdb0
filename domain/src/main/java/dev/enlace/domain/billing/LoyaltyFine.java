package dev.enlace.domain.billing;

import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.provider.LoyaltyUnit;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What leaving before the end of the loyalty term costs: benefit × remaining ÷ term, rounded half-up to the cent, at most the
 * benefit (RGC, Res. 765/2023: proportional to the benefit and to the rest of the term).
 *
 * @param term months or days of the whole term
 * @param remaining of them not served; zero at or after the term's end
 */
public record LoyaltyFine(LoyaltyUnit unit, long term, long remaining, Money benefit, Money amount) {

    /**
     * @param effectiveDate first day not served: exactly five months served leave n − 5, a day more leaves n − 6
     * @return null without a term, a benefit or an activation
     */
    public static @Nullable LoyaltyFine of(
            @Nullable Loyalty loyalty, @Nullable LocalDate activatedOn, LocalDate effectiveDate, LoyaltyUnit unit) {
        if (loyalty == null
                || activatedOn == null
                || loyalty.months() == 0
                || !loyalty.benefit().isPositive()) {
            return null;
        }
        var end = loyalty.endsOn(activatedOn);
        long term = unit == LoyaltyUnit.MONTHS ? loyalty.months() : ChronoUnit.DAYS.between(activatedOn, end);
        long rest = unit == LoyaltyUnit.MONTHS
                ? term - monthsBegun(activatedOn, effectiveDate)
                : ChronoUnit.DAYS.between(effectiveDate, end);
        long remaining = Math.max(0, Math.min(term, rest));
        return new LoyaltyFine(
                unit,
                term,
                remaining,
                loyalty.benefit(),
                loyalty.benefit().fraction(remaining, term).min(loyalty.benefit()));
    }

    /** How it is reckoned, as the customer is told: {@code 600.00 × 7 ÷ 12 meses}. */
    public String formula() {
        return benefit + " × " + remaining + " ÷ " + term + (unit == LoyaltyUnit.MONTHS ? " meses" : " dias");
    }

    private static long monthsBegun(LocalDate activatedOn, LocalDate effectiveDate) {
        if (!effectiveDate.isAfter(activatedOn)) {
            return 0;
        }
        long whole = ChronoUnit.MONTHS.between(activatedOn, effectiveDate);
        return activatedOn.plusMonths(whole).isBefore(effectiveDate) ? whole + 1 : whole;
    }
}
