package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.FactsBuilder.facts;
import static dev.enlace.domain.billing.LedgerSamples.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepricingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 24);

    private final Repricing repricing = new Repricing(BillingRules.of(ProviderSettings.INITIAL));
    private final BillingFacts dearer =
            facts().price("2026-01-01", "100.00").price("2026-04-01", "120.00").build();
    private final BillingFacts cheaper =
            facts().price("2026-01-01", "100.00").price("2026-04-01", "80.00").build();

    @Test
    void a_fee_that_nobody_paid_on_is_superseded_at_the_new_price_on_the_same_due_date() {
        var fee = fee("2026-04");
        var plan = repricing.of(dearer, List.of(fee), TODAY);
        assertThat(plan.superseded()).containsExactly(fee);
        assertThat(plan.successors())
                .extracting(PlannedCharge::competence, PlannedCharge::amount, PlannedCharge::dueDate)
                .containsExactly(tuple(YearMonth.of(2026, 4), Money.of("120.00"), LocalDate.of(2026, 4, 10)));
        assertThat(plan.adjustments()).isEmpty();
        assertThat(plan.credit()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_fee_partly_paid_is_adjusted_by_what_the_new_price_costs_more() {
        var fee = paid(fee("2026-04"), "0.01");
        var plan = repricing.of(dearer, List.of(fee), TODAY);
        assertThat(plan.superseded()).isEmpty();
        assertThat(plan.adjustments())
                .extracting(PlannedCharge::kind, PlannedCharge::amount, PlannedCharge::dueDate)
                .containsExactly(tuple(ChargeKind.ADJUSTMENT, Money.of("20.00"), LocalDate.of(2026, 4, 10)));
    }

    @Test
    void a_paid_fee_that_would_now_cost_less_gives_credit() {
        var plan = repricing.of(cheaper, List.of(paid(fee("2026-04"), "100.00")), TODAY);
        assertThat(plan.credit()).isEqualTo(Money.of("20.00"));
        assertThat(plan.adjustments()).isEmpty();
        assertThat(plan.givenBack()).extracting(ChargeLine::kind).containsExactly(LineKind.DIFFERENCE);
    }

    @Test
    void a_contested_fee_is_adjusted_too() {
        var contested = fee("2026-04").contested("valor errado", TODAY);
        assertThat(repricing.of(dearer, List.of(contested), TODAY).superseded()).isEmpty();
    }

    @Test
    void a_fee_of_some_days_costs_the_same_days_at_the_new_price_and_keeps_its_other_lines() {
        var line = ChargeLine.service(
                "Mensalidade", Money.of("100.00"), Money.of("33.33"), day("2026-04-21"), day("2026-05-01"));
        var blocked =
                ChargeLine.blockedDays(Money.of("100.00"), Money.of("-3.33"), day("2026-03-10"), day("2026-03-11"));
        var planned = new PlannedCharge(
                ChargeKind.MONTHLY_FEE,
                YearMonth.of(2026, 4),
                "Mensalidade",
                List.of(line, blocked),
                Money.of("30.00"),
                day("2026-04-30"),
                day("2026-04-30"));
        var plan = repricing.of(dearer, List.of(issued(planned)), TODAY);
        // 10 of 30 days of 120.00, less 3.33.
        assertThat(plan.successors()).extracting(PlannedCharge::amount).containsExactly(Money.of("36.67"));
    }

    @Test
    void the_same_price_changes_nothing() {
        var plan = repricing.of(facts().build(), List.of(fee("2026-04")), TODAY);
        assertThat(plan.superseded()).isEmpty();
        assertThat(plan.adjustments()).isEmpty();
        assertThat(plan.givenBack()).isEmpty();
    }

    @Test
    void a_price_that_falls_below_what_the_fee_gives_back_takes_no_more_than_the_fee() {
        var facts = facts().price("2026-01-01", "100.00")
                .price("2026-04-01", "0.00")
                .build();
        var service = ChargeLine.service(
                "Mensalidade", Money.of("100.00"), Money.of("100.00"), day("2026-04-01"), day("2026-05-01"));
        var blocked =
                ChargeLine.blockedDays(Money.of("100.00"), Money.of("-40.00"), day("2026-03-01"), day("2026-03-13"));
        var planned = new PlannedCharge(
                ChargeKind.MONTHLY_FEE,
                YearMonth.of(2026, 4),
                "Mensalidade",
                List.of(service, blocked),
                Money.of("60.00"),
                day("2026-04-10"),
                day("2026-04-10"));
        var plan = repricing.of(facts, List.of(issued(planned)), TODAY);
        assertThat(plan.superseded()).isEmpty();
        assertThat(plan.credit()).isEqualTo(Money.of("60.00"));
    }

    private static Charge fee(String month) {
        return issued(LedgerSamples.fee("100.00", YearMonth.parse(month).atDay(10)));
    }

    private static Charge paid(Charge fee, String amount) {
        return fee.owing(fee.debt()
                .pay(Money.of(amount), TODAY, new LateTerms(BigDecimal.ZERO, BigDecimal.ZERO, null))
                .after());
    }

    private static Charge issued(PlannedCharge planned) {
        return Charge.issue(
                new ChargeId(UUID.randomUUID()), contract(1), new CollectionId(UUID.randomUUID()), planned, TODAY);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static BillingFacts risingOn(String day) {
        return facts().price("2026-01-01", "100.00").price(day, "160.00").build();
    }

    private Repricing.Plan changed(BillingFacts facts, String day, String before, Charge... issued) {
        return repricing.of(facts, List.of(issued), new Repricing.Change(day(day), Money.of(before), day(day)));
    }

    @Test
    void the_rest_of_the_month_costs_the_difference_for_its_days() {
        var plan = changed(risingOn("2026-03-19"), "2026-03-19", "100.00", fee("2026-03"));
        assertThat(plan.superseded()).isEmpty();
        // 19 to 31 March: 13 of 30 days of 60.00; due on the next due date.
        assertThat(plan.adjustments())
                .extracting(PlannedCharge::kind, PlannedCharge::amount, PlannedCharge::dueDate)
                .containsExactly(tuple(ChargeKind.ADJUSTMENT, Money.of("26.00"), day("2026-04-10")));
        assertThat(plan.adjustments().get(0).lines())
                .extracting(ChargeLine::quantity)
                .containsExactly(new BigDecimal("13"));
    }

    @Test
    void a_cheaper_rest_of_the_month_is_credit() {
        var facts = facts().price("2026-01-01", "100.00")
                .price("2026-03-19", "50.00")
                .build();
        var plan = changed(facts, "2026-03-19", "100.00");
        assertThat(plan.adjustments()).isEmpty();
        // 13 of 30 days of 50.00.
        assertThat(plan.credit()).isEqualTo(Money.of("21.67"));
    }

    @Test
    void from_the_first_of_a_month_its_fee_has_the_new_price_itself() {
        var plan = changed(risingOn("2026-04-01"), "2026-04-01", "100.00", fee("2026-04"));
        assertThat(plan.adjustments()).isEmpty();
        assertThat(plan.successors()).extracting(PlannedCharge::amount).containsExactly(Money.of("160.00"));
        assertThat(changed(risingOn("2026-04-01"), "2026-04-01", "100.00").adjustments())
                .isEmpty();
    }

    @Test
    void on_the_second_of_a_month_its_other_days_cost_the_difference() {
        // 2 to 30 April: 29 of 30 days of 60.00.
        assertThat(changed(risingOn("2026-04-02"), "2026-04-02", "100.00", fee("2026-04"))
                        .adjustments())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("58.00"));
    }

    @Test
    void the_proration_of_the_activations_day_was_issued_at_the_old_price() {
        var facts = facts().activated("2026-03-19")
                .covered("2026-03-19", "2026-04-01")
                .price("2026-03-19", "160.00")
                .build();
        assertThat(changed(facts, "2026-03-19", "100.00").adjustments())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("26.00"));
    }

    @Test
    void days_that_are_not_billed_cost_no_difference() {
        var facts = facts().price("2026-01-01", "100.00")
                .price("2026-03-19", "160.00")
                .billedUntil("2026-03-25")
                .build();
        // 19 to 24 March: 6 of 30 days of 60.00.
        assertThat(changed(facts, "2026-03-19", "100.00").adjustments())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("12.00"));
        assertThat(changed(
                                facts().neverActivated()
                                        .price("2026-03-19", "160.00")
                                        .build(),
                                "2026-03-19",
                                "100.00")
                        .adjustments())
                .isEmpty();
    }

    @Test
    void later_months_follow_beside_the_rest_of_this_one() {
        var plan = changed(risingOn("2026-03-19"), "2026-03-19", "100.00", fee("2026-03"), fee("2026-04"));
        assertThat(plan.superseded()).extracting(Charge::competence).containsExactly(YearMonth.of(2026, 4));
        assertThat(plan.adjustments()).hasSize(1);
    }
}
