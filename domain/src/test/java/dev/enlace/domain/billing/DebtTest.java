package dev.enlace.domain.billing;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.billing.LateTerms.Discount;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DebtTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-10");
    private static final LateTerms TERMS = new LateTerms(new BigDecimal("2"), BigDecimal.ONE, null);
    private final Debt debt = Debt.untouched(Money.of("100.00"), DUE, true);

    @Test
    void ten_days_late_cost_two_per_cent_and_ten_thirtieths_of_one() {
        assertThat(debt.dueOn(DUE.plusDays(10), TERMS))
                .isEqualTo(new Debt.Due(Money.of("100.00"), Money.of("2.00"), Money.of("0.33")));
        assertThat(debt.dueOn(DUE.plusDays(10), TERMS).total()).isEqualTo(Money.of("102.33"));
    }

    @Test
    void on_the_last_day_nothing_is_added_and_on_the_next_the_fine_is() {
        assertThat(debt.dueOn(DUE, TERMS).total()).isEqualTo(Money.of("100.00"));
        assertThat(debt.dueOn(DUE.plusDays(1), TERMS))
                .isEqualTo(new Debt.Due(Money.of("100.00"), Money.of("2.00"), Money.of("0.03")));
    }

    @Test
    void fines_bear_no_fines() {
        var lateFees = Debt.untouched(Money.of("2.33"), DUE, false);
        assertThat(lateFees.dueOn(DUE.plusDays(100), TERMS).total()).isEqualTo(Money.of("2.33"));
        assertThat(lateFees.pay(Money.of("1.00"), DUE.plusDays(100), TERMS)
                        .after()
                        .fineBase())
                .isNull();
    }

    @Test
    void a_part_payment_covers_fine_then_interest_then_principal() {
        var paid = debt.pay(Money.of("52.33"), DUE.plusDays(10), TERMS);
        assertThat(paid.fine()).isEqualTo(Money.of("2.00"));
        assertThat(paid.interest()).isEqualTo(Money.of("0.33"));
        assertThat(paid.principal()).isEqualTo(Money.of("50.00"));
        assertThat(paid.rest()).isEqualTo(Money.ZERO);
        assertThat(paid.after().open()).isEqualTo(Money.of("50.00"));
    }

    @Test
    void the_fine_is_owed_once_and_interest_runs_from_the_last_payment_on() {
        var after = debt.pay(Money.of("52.33"), DUE.plusDays(10), TERMS).after();
        assertThat(after.dueOn(DUE.plusDays(40), TERMS))
                .isEqualTo(new Debt.Due(Money.of("50.00"), Money.ZERO, Money.of("0.50")));
    }

    @Test
    void what_is_left_of_the_fine_is_still_that_of_the_principal_open_at_the_due_date() {
        var after = debt.pay(Money.of("0.50"), DUE.plusDays(10), TERMS).after();
        assertThat(after.dueOn(DUE.plusDays(10), TERMS).fine()).isEqualTo(Money.of("1.50"));
        var later = after.pay(Money.of("51.83"), DUE.plusDays(10), TERMS).after();
        assertThat(later.open()).isEqualTo(Money.of("50.00"));
        assertThat(later.dueOn(DUE.plusDays(10), TERMS).fine()).isEqualTo(Money.ZERO);
    }

    @Test
    void unpaid_interest_is_carried_and_bears_none() {
        var after = debt.pay(Money.of("2.10"), DUE.plusDays(10), TERMS).after();
        assertThat(after.interestCarried()).isEqualTo(Money.of("0.23"));
        assertThat(after.dueOn(DUE.plusDays(40), TERMS).interest()).isEqualTo(Money.of("1.23"));
    }

    @Test
    void a_payment_before_the_due_date_lowers_the_fine_and_starts_no_interest() {
        var after = debt.pay(Money.of("40.00"), DUE.minusDays(3), TERMS).after();
        assertThat(after.fineBase()).isNull();
        assertThat(after.dueOn(DUE.plusDays(10), TERMS))
                .isEqualTo(new Debt.Due(Money.of("60.00"), Money.of("1.20"), Money.of("0.20")));
    }

    @Test
    void what_is_too_much_comes_back_as_rest() {
        var paid = debt.pay(Money.of("150.00"), DUE, TERMS);
        assertThat(paid.principal()).isEqualTo(Money.of("100.00"));
        assertThat(paid.rest()).isEqualTo(Money.of("50.00"));
        assertThat(paid.after().open()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_payment_entered_for_an_earlier_day_runs_no_interest_backwards() {
        var after = debt.pay(Money.of("50.00"), DUE.plusDays(20), TERMS).after();
        assertThat(after.dueOn(DUE.plusDays(15), TERMS).interest()).isEqualTo(after.interestCarried());
    }

    @Test
    void terms_stay_within_the_law() {
        assertRefused("fine-percent-out-of-range", () -> terms("2.01", "1"));
        assertRefused("fine-percent-out-of-range", () -> terms("-0.01", "1"));
        assertRefused("fine-percent-out-of-range", () -> terms("1.00001", "1"));
        assertRefused("interest-percent-out-of-range", () -> terms("2", "1.01"));
        terms("2.00", "1.0000");
        terms("0", "0");
    }

    @Test
    void a_discount_is_a_percentage_or_an_amount() {
        assertRefused("discount-percent-or-amount", () -> new Discount(null, null, 0));
        assertRefused("discount-percent-or-amount", () -> new Discount(BigDecimal.ONE, Money.of("1.00"), 0));
        assertRefused("discount-percent-out-of-range", () -> new Discount(BigDecimal.ZERO, null, 0));
        assertRefused("discount-percent-out-of-range", () -> new Discount(new BigDecimal("100.01"), null, 0));
        assertRefused("discount-amount-not-positive", () -> new Discount(null, Money.ZERO, 0));
        assertRefused("discount-days-out-of-range", () -> new Discount(null, Money.of("1.00"), -1));
        assertRefused("discount-days-out-of-range", () -> new Discount(null, Money.of("1.00"), 61));
        new Discount(new BigDecimal("100"), null, 60);
        new Discount(null, Money.of("0.01"), 0);
    }

    private static LateTerms terms(String fine, String interest) {
        return new LateTerms(new BigDecimal(fine), new BigDecimal(interest), null);
    }
}
