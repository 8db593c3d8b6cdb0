package dev.enlace.domain.billing;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a collection portfolio says about paying late or early. Legal limits: fine 2 % (CDC art. 52 § 1), interest 1 % a
 * month.
 *
 * @param finePercent of the principal open at the effective due date, once; 0..2
 * @param monthlyInterestPercent a month of 30 days; 0..1
 * @param discount for paying everything early; null for none
 */
public record LateTerms(
        BigDecimal finePercent,
        BigDecimal monthlyInterestPercent,
        @Nullable Discount discount) {
    public static final LateTerms NONE = new LateTerms(BigDecimal.ZERO, BigDecimal.ZERO, null);

    /**
     * For one receipt that settles on or before the due date less {@code daysBefore}.
     *
     * @param percent of the open principal; null when {@code amount} is given
     * @param amount off the whole collection; null when {@code percent} is given
     */
    public record Discount(
            @Nullable BigDecimal percent, @Nullable Money amount, int daysBefore) {
        public Discount {
            if ((percent == null) == (amount == null)) {
                throw DomainException.invalid("discount-percent-or-amount", String.valueOf(percent), "one of the two")
                        .at("/percent");
            }
            if (percent != null && (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
                throw DomainException.invalid("discount-percent-out-of-range", percent, "0..100")
                        .at("/percent");
            }
            if (amount != null && !amount.isPositive()) {
                throw DomainException.invalid("discount-amount-not-positive", amount.toString(), "> 0.00")
                        .at("/amount");
            }
            if (daysBefore < 0 || daysBefore > 60) {
                throw DomainException.invalid("discount-days-out-of-range", daysBefore, "0..60")
                        .at("/daysBefore");
            }
        }
    }

    public LateTerms {
        percentage("/finePercent", "fine-percent-out-of-range", finePercent, BigDecimal.valueOf(2));
        percentage("/monthlyInterestPercent", "interest-percent-out-of-range", monthlyInterestPercent, BigDecimal.ONE);
    }

    private static void percentage(String pointer, String code, BigDecimal value, BigDecimal max) {
        if (value.signum() < 0
                || value.compareTo(max) > 0
                || value.stripTrailingZeros().scale() > 4) {
            throw DomainException.invalid(code, value, "0.." + max + ", at most four decimals")
                    .at(pointer);
        }
    }
}
