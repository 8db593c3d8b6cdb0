package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;

/**
 * Loyalty term ("Fidelidade"): for how many months the customer stays, and what benefit was granted for it. At most 12
 * months for a natural person (RGC, Res. 765/2023).
 *
 * @param months 0 to 60; 0 is no term
 * @param benefit what leaving early costs at most; zero when none was granted
 */
public record Loyalty(int months, Money benefit) {
    private static final int MAX_MONTHS_OF_A_PERSON = 12;
    private static final int MAX_MONTHS = 60;

    public Loyalty {
        if (months < 0 || months > MAX_MONTHS) {
            throw DomainException.invalid("loyalty-months-out-of-range", months, "0.." + MAX_MONTHS);
        }
        if (benefit.isNegative()) {
            throw DomainException.invalid("loyalty-benefit-negative", benefit.toString(), "0.00 or more");
        }
    }

    /** Refuses a term longer than the law allows for the kind of customer. */
    public void checkFor(boolean naturalPerson) {
        if (naturalPerson && months > MAX_MONTHS_OF_A_PERSON) {
            throw DomainException.invalid("loyalty-too-long-for-person", months, "0.." + MAX_MONTHS_OF_A_PERSON);
        }
    }

    /** First day on which leaving costs nothing. */
    public LocalDate endsOn(LocalDate activatedOn) {
        return activatedOn.plusMonths(months);
    }
}
