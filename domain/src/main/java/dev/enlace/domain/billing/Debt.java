package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is still owed on one charge, and what paying it late costs.
 *
 * @param open principal not yet paid
 * @param lateFrom last day on which paying is on time: the effective due date, put off by the days in dispute
 * @param bearsLateFees false for charges that are themselves fines and interest
 * @param fineBase principal open at {@code lateFrom}, kept by the first late payment; null before it
 * @param finePaid part of the fine already paid
 * @param interestCarried interest run up until the last payment and not paid by it; bears none itself
 * @param lastPaymentOn null before the first payment
 */
public record Debt(
        Money open,
        LocalDate lateFrom,
        boolean bearsLateFees,
        @Nullable Money fineBase,
        Money finePaid,
        Money interestCarried,
        @Nullable LocalDate lastPaymentOn) {

    /** A debt on which nothing has been paid. */
    public static Debt untouched(Money open, LocalDate lateFrom, boolean bearsLateFees) {
        return new Debt(open, lateFrom, bearsLateFees, null, Money.ZERO, Money.ZERO, null);
    }

    Debt open(Money value) {
        return new Debt(value, lateFrom, bearsLateFees, fineBase, finePaid, interestCarried, lastPaymentOn);
    }

    Debt lateFrom(LocalDate value) {
        return new Debt(open, value, bearsLateFees, fineBase, finePaid, interestCarried, lastPaymentOn);
    }

    Debt lastPaymentOn(LocalDate value) {
        return new Debt(open, lateFrom, bearsLateFees, fineBase, finePaid, interestCarried, value);
    }

    /** What settles the debt on a day. */
    public record Due(Money principal, Money fine, Money interest) {
        public Money total() {
            return principal.plus(fine).plus(interest);
        }
    }

    /** How a payment was used, and what is owed after it. */
    public record Payment(Money principal, Money fine, Money interest, Money rest, Debt after) {}

    /** Fine and interest, each rounded half-up by itself: 100.00 at 2 % and 1 % is 2.00 + 0.33 after 10 days. */
    public Due dueOn(LocalDate day, LateTerms terms) {
        if (!bearsLateFees || !day.isAfter(lateFrom)) {
            return new Due(open, Money.ZERO, interestCarried);
        }
        var base = fineBase == null ? open : fineBase;
        var fine = base.percent(terms.finePercent()).minus(finePaid).max(Money.ZERO);
        return new Due(open, fine, interestCarried.plus(interest(day, terms)));
    }

    /** Uses {@code amount} for fine, interest and principal, in this order. */
    public Payment pay(Money amount, LocalDate day, LateTerms terms) {
        var due = dueOn(day, terms);
        var fine = amount.min(due.fine());
        var interest = amount.minus(fine).min(due.interest());
        var principal = amount.minus(fine).minus(interest).min(open);
        var late = bearsLateFees && day.isAfter(lateFrom);
        var after = new Debt(
                open.minus(principal),
                lateFrom,
                bearsLateFees,
                late && fineBase == null ? open : fineBase,
                finePaid.plus(fine),
                due.interest().minus(interest),
                // A payment entered late must not let interest run twice over the same days.
                lastPaymentOn != null && lastPaymentOn.isAfter(day) ? lastPaymentOn : day);
        var rest = amount.minus(fine).minus(interest).minus(principal);
        return new Payment(principal, fine, interest, rest, after);
    }

    private Money interest(LocalDate day, LateTerms terms) {
        var from = lastPaymentOn != null && lastPaymentOn.isAfter(lateFrom) ? lastPaymentOn : lateFrom;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return new Money(open.amount()
                .multiply(terms.monthlyInterestPercent())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(3000), 2, RoundingMode.HALF_UP));
    }
}
