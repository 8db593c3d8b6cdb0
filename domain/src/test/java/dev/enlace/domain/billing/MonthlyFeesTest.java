package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.FactsBuilder.facts;
import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.DEACTIVATED;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.provider.DueDatePolicy;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MonthlyFeesTest {
    private static final SortedSet<YearMonth> NONE = Collections.emptySortedSet();

    private final MonthlyFees fees = new MonthlyFees(BillingRules.of(ProviderSettings.INITIAL));

    @Test
    void a_fee_is_made_ten_days_before_it_falls_due_and_not_eleven() {
        assertThat(fees.dueBy(facts().dueOn(20).build(), day("2026-01-10")).charges())
                .extracting(PlannedCharge::competence, PlannedCharge::dueDate)
                .containsExactly(tuple(YearMonth.of(2026, 1), day("2026-01-20")));
        assertThat(fees.dueBy(facts().dueOn(20).build(), day("2026-01-09"))).isEqualTo(MonthlyFees.Plan.NOTHING);
    }

    @Test
    void a_whole_month_is_one_line_at_the_whole_price() {
        var fee = only(fees.dueBy(facts().build(), day("2026-01-01")));
        assertThat(fee.kind()).isEqualTo(ChargeKind.MONTHLY_FEE);
        assertThat(fee.description()).isEqualTo("Mensalidade 01/2026");
        assertThat(fee.amount()).isEqualTo(Money.of("100.00"));
        assertThat(fee.effectiveDueDate()).isEqualTo("2026-01-12");
        assertThat(fee.lines())
                .containsExactly(ChargeLine.service(
                        "Mensalidade 01/2026",
                        Money.of("100.00"),
                        Money.of("100.00"),
                        day("2026-01-01"),
                        day("2026-02-01")));
    }

    @Test
    void what_missed_runs_left_out_is_made_up_and_nothing_is_made_twice() {
        assertThat(competences(facts().lastFee("2026-01").build(), "2026-04-01"))
                .containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        assertThat(competences(facts().lastFee("2026-04").build(), "2026-04-01"))
                .isEmpty();
    }

    @Test
    void the_competence_decides_the_month_of_the_due_date() {
        var past =
                facts().competence(FinancialCompetence.PAST).lastFee("2026-02").build();
        assertThat(only(fees.dueBy(past, day("2026-04-01"))).dueDate()).isEqualTo("2026-04-10");
        var future = facts().competence(FinancialCompetence.FUTURE)
                .lastFee("2026-03")
                .build();
        assertThat(only(fees.dueBy(future, day("2026-03-01"))).competence()).isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void before_activation_nothing_is_owed() {
        var never = facts().neverActivated().build();
        assertThat(fees.dueBy(never, day("2026-06-01"))).isEqualTo(MonthlyFees.Plan.NOTHING);
        assertThat(fees.next(never, 3, day("2026-06-01"), NONE).charges()).isEmpty();
        assertThat(fees.prorationFrom(never, day("2026-06-10"))).isNull();
    }

    @Test
    void activation_inside_a_month_is_prorated_to_its_end_and_fees_follow() {
        var facts = facts().activated("2026-01-19").price("2026-01-19", "49.90").build();
        var proration = fees.prorationFrom(facts, day("2026-01-19"));
        assertThat(proration.kind()).isEqualTo(ChargeKind.PRORATION);
        assertThat(proration.description()).isEqualTo("Proporcional 01/2026");
        assertThat(proration.amount()).isEqualTo(Money.of("21.62"));
        assertThat(proration.dueDate()).isEqualTo("2026-02-10");
        var after = facts().activated("2026-01-19")
                .price("2026-01-19", "49.90")
                .covered("2026-01-19", "2026-02-01")
                .build();
        assertThat(fees.prorationFrom(after, day("2026-01-19"))).isNull();
        assertThat(competences(after, "2026-02-01")).containsExactly(YearMonth.of(2026, 2));
    }

    @Test
    void nothing_falls_due_before_five_days_after_activation() {
        assertThat(fees.prorationFrom(facts().activated("2026-01-05").build(), day("2026-01-05"))
                        .dueDate())
                .isEqualTo("2026-01-10");
        assertThat(fees.prorationFrom(facts().activated("2026-01-06").build(), day("2026-01-06"))
                        .dueDate())
                .isEqualTo("2026-02-10");
        var first = facts().activated("2026-03-01").dueOn(5).build();
        assertThat(fees.dueBy(first, day("2026-03-01"))).isEqualTo(MonthlyFees.Plan.NOTHING);
        assertThat(fees.dueBy(first, day("2026-03-26")).charges())
                .extracting(PlannedCharge::competence, PlannedCharge::dueDate)
                .containsExactly(
                        tuple(YearMonth.of(2026, 3), day("2026-04-05")),
                        tuple(YearMonth.of(2026, 4), day("2026-04-05")));
        var sixth = facts().activated("2026-03-01").dueOn(6).build();
        assertThat(only(fees.dueBy(sixth, day("2026-03-01"))).dueDate()).isEqualTo("2026-03-06");
    }

    @Test
    void resuming_is_prorated_from_the_day_of_return() {
        var facts = facts().activated("2025-01-01")
                .period("2025-01-01", ACTIVE)
                .period("2026-02-05", DEACTIVATED)
                .period("2026-03-20", ACTIVE)
                .lastFee("2026-02")
                .build();
        assertThat(fees.feeIsPast(facts, YearMonth.of(2026, 3), day("2026-03-20")))
                .isTrue();
        var proration = fees.prorationFrom(facts, day("2026-03-20"));
        assertThat(proration.amount()).isEqualTo(Money.of("40.00"));
        assertThat(proration.dueDate()).isEqualTo("2026-04-10");
    }

    @Test
    void a_fee_due_the_month_before_is_not_due_before_service_is_back() {
        var back = facts().competence(FinancialCompetence.FUTURE)
                .lastFee("2026-03")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-03-01", ContractState.DEACTIVATED)
                .period("2026-05-20", ContractState.ACTIVE)
                .covered("2026-05-20", "2026-06-01")
                .build();
        assertThat(fees.dueBy(back, day("2026-05-30")).charges()).isEmpty();
        // June's would have been due on 10 May.
        assertThat(fees.dueBy(back, day("2026-05-31")).charges())
                .extracting(PlannedCharge::competence, PlannedCharge::dueDate)
                .containsExactly(
                        tuple(YearMonth.of(2026, 6), day("2026-06-10")),
                        tuple(YearMonth.of(2026, 7), day("2026-06-10")));
    }

    @Test
    void a_fee_is_past_when_it_exists_or_would_have_fallen_due() {
        var facts = facts().lastFee("2026-02").build();
        assertThat(fees.feeIsPast(facts, YearMonth.of(2026, 2), day("2026-02-01")))
                .isTrue();
        assertThat(fees.feeIsPast(facts, YearMonth.of(2026, 3), day("2026-03-10")))
                .isFalse();
        assertThat(fees.feeIsPast(facts, YearMonth.of(2026, 3), day("2026-03-11")))
                .isTrue();
        assertThat(fees.feeIsPast(facts().build(), YearMonth.of(2026, 1), day("2026-01-10")))
                .isFalse();
    }

    @Test
    void only_the_billed_days_of_a_month_are_charged_each_stretch_on_its_line() {
        var facts = facts().activated("2025-01-01")
                .period("2025-01-01", ACTIVE)
                .period("2026-03-05", DEACTIVATED)
                .period("2026-03-25", ACTIVE)
                .price("2025-01-01", "49.90")
                .dueOn(31)
                .lastFee("2026-02")
                .build();
        var fee = only(fees.dueBy(facts, day("2026-03-25")));
        // 11 of 30 days: 18.30; the first 4 are 6.65.
        assertThat(fee.amount()).isEqualTo(Money.of("18.30"));
        assertThat(fee.lines())
                .extracting(ChargeLine::from, ChargeLine::to, ChargeLine::amount)
                .containsExactly(
                        tuple(day("2026-03-01"), day("2026-03-05"), Money.of("6.65")),
                        tuple(day("2026-03-25"), day("2026-04-01"), Money.of("11.65")));
    }

    @Test
    void a_month_without_a_billed_day_has_no_fee() {
        var facts = facts().activated("2025-01-01")
                .period("2025-01-01", ACTIVE)
                .period("2026-02-01", DEACTIVATED)
                .period("2026-04-01", ACTIVE)
                .lastFee("2026-01")
                .build();
        assertThat(competences(facts, "2026-05-01")).containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    }

    @Test
    void billing_ends_on_the_first_day_not_served() {
        var facts = facts().billedUntil("2026-01-16").dueOn(20).build();
        assertThat(only(fees.dueBy(facts, day("2026-02-15"))).amount()).isEqualTo(Money.of("50.00"));
    }

    @Test
    void the_price_is_the_one_in_force_on_the_1st_or_on_the_first_billed_day() {
        var facts = facts().price("2026-01-01", "100.00")
                .price("2026-02-15", "130.00")
                .build();
        assertThat(fees.dueBy(facts, day("2026-03-01")).charges())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("100.00"), Money.of("100.00"), Money.of("130.00"));
        var midMonth = facts().activated("2026-01-16")
                .price("2026-01-01", "60.00")
                .price("2026-01-10", "90.00")
                .build();
        assertThat(fees.prorationFrom(midMonth, day("2026-01-16")).amount()).isEqualTo(Money.of("48.00"));
    }

    @Test
    void the_next_fees_come_in_order_whenever_they_fall_due() {
        assertThat(fees.next(facts().lastFee("2026-03").build(), 3, day("2026-01-01"), NONE)
                        .charges())
                .extracting(PlannedCharge::competence)
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        assertThat(fees.next(facts().billedUntil("2026-02-01").build(), 3, day("2026-01-01"), NONE)
                        .charges())
                .hasSize(1);
    }

    @Test
    void full_blocked_days_come_back_as_a_line_of_the_next_fee() {
        var facts = blockedFrom10To20January().build();
        var plan = fees.dueBy(facts, day("2026-02-01"));
        var fee = only(plan);
        assertThat(fee.amount()).isEqualTo(Money.of("70.00"));
        assertThat(fee.lines())
                .contains(ChargeLine.blockedDays(
                        Money.of("100.00"), Money.of("-30.00"), day("2026-01-11"), day("2026-01-20")));
        assertThat(plan.surplus()).isEqualTo(Money.ZERO);
        assertThat(plan.blockedDaysCreditedUntil()).isEqualTo("2026-02-01");
    }

    @Test
    void blocked_days_are_credited_once() {
        var again = blockedFrom10To20January()
                .lastFee("2026-02")
                .billed("2026-02", "70.00")
                .creditedUntil("2026-02-01")
                .build();
        assertThat(only(fees.dueBy(again, day("2026-03-01"))).amount()).isEqualTo(Money.of("100.00"));
        var half = blockedFrom10To20January().creditedUntil("2026-01-15").build();
        var line = only(fees.dueBy(half, day("2026-02-01"))).lines().get(1);
        assertThat(line.from()).isEqualTo("2026-01-15");
        assertThat(line.amount()).isEqualTo(Money.of("-16.67"));
    }

    @Test
    void todays_block_is_not_a_full_day_yet() {
        var facts = facts().activated("2025-01-01")
                .period("2025-01-01", ACTIVE)
                .period("2026-01-28", BLOCKED_AUTO)
                .lastFee("2026-01")
                .billed("2026-01", "100.00")
                .creditedUntil("2026-01-28")
                .build();
        var plan = fees.dueBy(facts, day("2026-01-31"));
        // 29 and 30 January are over, the 31st is not.
        assertThat(only(plan).amount()).isEqualTo(Money.of("93.33"));
        assertThat(plan.blockedDaysCreditedUntil()).isEqualTo("2026-01-31");
    }

    @Test
    void what_was_not_billed_is_not_given_back() {
        var free = blockedFrom10To20January().billed("2026-01", "10.00").build();
        assertThat(only(fees.dueBy(free, day("2026-02-01"))).amount()).isEqualTo(Money.of("90.00"));
        var rules = BillingRules.of(ProviderSettings.INITIAL);
        var unbilledWhileBlocked = new MonthlyFees(
                new BillingRules(rules.dueDates(), rules.prorationBase(), Set.of(ContractState.ACTIVE), 10, 5, true));
        assertThat(only(unbilledWhileBlocked.dueBy(blockedFrom10To20January().build(), day("2026-02-01")))
                        .amount())
                .isEqualTo(Money.of("100.00"));
    }

    @Test
    void the_provider_may_keep_blocked_days() {
        var keeps = new MonthlyFees(new BillingRules(
                new DueDates(DueDatePolicy.ANY_DAY, new BankCalendar(Set.of())),
                ProrationBase.COMMERCIAL_30,
                Set.of(ACTIVE, BLOCKED_AUTO),
                10,
                5,
                false));
        var plan = keeps.dueBy(blockedFrom10To20January().build(), day("2026-02-01"));
        assertThat(only(plan).amount()).isEqualTo(Money.of("100.00"));
        assertThat(plan.blockedDaysCreditedUntil()).isNull();
        assertThat(keeps.next(blockedFrom10To20January().build(), 1, day("2026-02-01"), NONE)
                        .charges())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("100.00"));
    }

    @Test
    void more_blocked_days_than_the_fee_bears_become_credit() {
        var facts = facts().activated("2025-11-01")
                .period("2025-11-01", ACTIVE)
                .period("2025-11-30", BLOCKED_AUTO)
                .price("2025-11-01", "100.00")
                .price("2026-01-01", "50.00")
                .lastFee("2025-12")
                .billed("2025-12", "100.00")
                .creditedUntil("2025-12-01")
                .build();
        var plan = fees.dueBy(facts, day("2026-01-01"));
        assertThat(only(plan).amount()).isEqualTo(Money.ZERO);
        assertThat(plan.surplus()).isEqualTo(Money.of("50.00"));
        var sum = only(plan).lines().stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        assertThat(sum).isEqualTo(Money.ZERO);
    }

    @Test
    void credit_of_blocked_days_spills_over_to_the_second_fee() {
        var facts = facts().activated("2025-11-01")
                .period("2025-11-01", ACTIVE)
                .period("2025-11-30", BLOCKED_AUTO)
                .period("2026-01-01", ACTIVE)
                .price("2025-11-01", "100.00")
                .price("2026-01-01", "60.00")
                .lastFee("2025-12")
                .billed("2025-12", "100.00")
                .creditedUntil("2025-12-01")
                .build();
        var plan = fees.dueBy(facts, day("2026-02-01"));
        assertThat(plan.charges()).extracting(PlannedCharge::amount).containsExactly(Money.ZERO, Money.of("20.00"));
        assertThat(plan.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void days_blocked_ahead_of_their_fee_wait_for_it() {
        var past = facts().activated("2025-01-01")
                .competence(FinancialCompetence.PAST)
                .period("2025-01-01", ACTIVE)
                .period("2026-01-28", BLOCKED_AUTO)
                .lastFee("2025-12")
                .billed("2025-12", "100.00")
                .creditedUntil("2026-01-28")
                .dueOn(12)
                .build();
        // The fee of January is made on 2 February; the 1st of February is not billed yet.
        var plan = fees.dueBy(past, day("2026-02-02"));
        assertThat(only(plan).amount()).isEqualTo(Money.of("90.00"));
        assertThat(plan.blockedDaysCreditedUntil()).isEqualTo("2026-02-01");
    }

    @Test
    void what_was_voided_is_made_again_first_and_never_due_in_the_past() {
        var voided = new TreeSet<>(Set.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2)));
        var facts = facts().lastFee("2026-03").build();
        assertThat(fees.next(facts, 3, day("2026-02-05"), voided).charges())
                .extracting(PlannedCharge::competence, PlannedCharge::dueDate)
                .containsExactly(
                        tuple(YearMonth.of(2026, 1), day("2026-02-10")),
                        tuple(YearMonth.of(2026, 2), day("2026-02-10")),
                        tuple(YearMonth.of(2026, 4), day("2026-04-10")));
        assertThat(fees.next(facts, 1, day("2026-02-05"), voided).charges())
                .extracting(PlannedCharge::competence)
                .containsExactly(YearMonth.of(2026, 1));
    }

    @Test
    void fees_by_hand_are_one_to_a_few() {
        var facts = facts().build();
        assertThat(fees.next(facts, 1, day("2026-01-01"), NONE).charges()).hasSize(1);
        assertRefused("fee-count-out-of-range", () -> fees.next(facts, 0, day("2026-01-01"), NONE));
        assertRefused("fee-count-out-of-range", () -> fees.next(facts, 1000, day("2026-01-01"), NONE));
    }

    @Test
    void days_by_hand_are_charged_a_month_at_a_time() {
        var charges = fees.prorated(facts().build(), new Days(day("2026-01-22"), day("2026-02-11")), day("2026-01-15"));
        assertThat(charges)
                .extracting(PlannedCharge::kind, PlannedCharge::competence, PlannedCharge::dueDate)
                .containsExactly(
                        tuple(ChargeKind.PRORATION, YearMonth.of(2026, 1), day("2026-02-10")),
                        tuple(ChargeKind.PRORATION, YearMonth.of(2026, 2), day("2026-02-10")));
        assertThat(charges.get(1).amount()).isEqualTo(Money.of("33.33"));
        assertThat(fees.prorated(facts().build(), new Days(day("2026-01-22"), day("2026-02-01")), day("2026-01-15")))
                .hasSize(1);
        assertRefused(
                "prorated-range",
                () -> fees.prorated(
                        facts().build(), new Days(day("2026-01-22"), day("2026-01-22")), day("2026-01-15")));
        assertThat(fees.prorated(facts().build(), new Days(day("2026-01-22"), day("2027-01-22")), day("2026-01-15")))
                .hasSize(13);
        assertRefused(
                "prorated-range",
                () -> fees.prorated(
                        facts().build(), new Days(day("2026-01-22"), day("2027-01-23")), day("2026-01-15")));
    }

    @Test
    void an_installation_shows_its_discount_as_a_line() {
        var charge = fees.installation(facts().build(), Money.of("300.00"), Money.of("50.00"), day("2026-01-15"));
        assertThat(charge.kind()).isEqualTo(ChargeKind.INSTALLATION);
        assertThat(charge.amount()).isEqualTo(Money.of("250.00"));
        assertThat(charge.lines()).hasSize(2);
        assertThat(charge.dueDate()).isEqualTo("2026-02-10");
        assertThat(fees.installation(facts().build(), Money.of("300.00"), Money.ZERO, day("2026-01-15"))
                        .lines())
                .hasSize(1);
    }

    private FactsBuilder blockedFrom10To20January() {
        return facts().activated("2025-01-01")
                .period("2025-01-01", ACTIVE)
                .period("2026-01-10", BLOCKED_AUTO)
                .period("2026-01-20", ACTIVE)
                .lastFee("2026-01")
                .billed("2026-01", "100.00")
                .creditedUntil("2026-01-01");
    }

    private List<YearMonth> competences(BillingFacts facts, String date) {
        return fees.dueBy(facts, day(date)).charges().stream()
                .map(PlannedCharge::competence)
                .toList();
    }

    private static PlannedCharge only(MonthlyFees.Plan plan) {
        assertThat(plan.charges()).hasSize(1);
        return plan.charges().get(0);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
