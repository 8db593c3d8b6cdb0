package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.FactsBuilder.facts;
import static dev.enlace.domain.billing.LedgerSamples.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.provider.LoyaltyUnit;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contract of 100.00 a month, due on the 10th, active since 1 January 2026. */
class LeavingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-04-14");
    private final Leaving leaving = new Leaving(BillingRules.of(ProviderSettings.INITIAL));

    @Test
    void a_month_not_billed_yet_costs_the_days_to_the_end() {
        var account = leave(facts().lastFee("2026-03"), "2026-04-14");
        assertThat(account.planned()).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.RESIDUAL);
            assertThat(charge.amount()).isEqualTo(Money.of("43.33"));
            assertThat(charge.competence()).isEqualTo(YearMonth.parse("2026-04"));
            assertThat(charge.dueDate()).isEqualTo("2026-05-10");
        });
        assertThat(account.residual())
                .isEqualTo(new Leaving.Residual(
                        YearMonth.parse("2026-04"), Money.of("43.33"), Money.ZERO, Money.of("43.33")));
        assertThat(account.changes()).isEmpty();
    }

    @Test
    void on_the_first_nothing_of_the_month_is_owed_and_a_day_later_one_day() {
        assertThat(leave(facts().lastFee("2026-03"), "2026-04-01").planned()).isEmpty();
        assertThat(leave(facts().lastFee("2026-03"), "2026-04-02").planned())
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("3.33"));
    }

    @Test
    void months_that_no_run_has_made_are_owed_too() {
        assertThat(leave(facts().lastFee("2026-01"), "2026-04-14").planned())
                .extracting(PlannedCharge::kind, PlannedCharge::competence, PlannedCharge::amount)
                .containsExactly(
                        tuple(ChargeKind.MONTHLY_FEE, YearMonth.parse("2026-02"), Money.of("100.00")),
                        tuple(ChargeKind.MONTHLY_FEE, YearMonth.parse("2026-03"), Money.of("100.00")),
                        tuple(ChargeKind.RESIDUAL, YearMonth.parse("2026-04"), Money.of("43.33")));
    }

    @Test
    void an_open_fee_is_lowered_to_the_days_served_and_later_ones_are_voided() {
        var april = open("2026-04");
        var may = open("2026-05");
        var account = leave(facts().lastFee("2026-05"), "2026-04-14", april, may);
        assertThat(account.planned()).isEmpty();
        assertThat(account.changes())
                .extracting(
                        Leaving.Change::charge, Leaving.Change::less, Leaving.Change::refund, Leaving.Change::voided)
                .containsExactly(
                        tuple(april.charge(), Money.of("56.67"), Money.ZERO, false),
                        tuple(may.charge(), Money.of("100.00"), Money.ZERO, true));
        assertThat(account.residual().amount()).isEqualTo(Money.of("-56.67"));
        assertThat(april.charge().reduced(account.changes().get(0).lines()).amount())
                .isEqualTo(Money.of("43.33"));
    }

    @Test
    void what_was_paid_of_days_not_served_comes_back() {
        var april = paid("2026-04");
        var account = leave(facts().lastFee("2026-04"), "2026-04-14", april);
        assertThat(account.changes()).singleElement().satisfies(change -> {
            assertThat(change.less()).isEqualTo(Money.ZERO);
            assertThat(change.refund()).isEqualTo(Money.of("56.67"));
            assertThat(change.voided()).isFalse();
            assertThat(change.refundLines().get(0).amount()).isEqualTo(Money.of("56.67"));
        });
        assertThat(account.givenBack()).isEqualTo(Money.of("56.67"));
    }

    @Test
    void a_part_paid_fee_is_lowered_first_and_gives_back_the_rest() {
        var half = partlyPaid("2026-04", "70.00");
        var change =
                leave(facts().lastFee("2026-04"), "2026-04-14", half).changes().get(0);
        assertThat(change.less()).isEqualTo(Money.of("30.00"));
        assertThat(change.refund()).isEqualTo(Money.of("26.67"));
        assertThat(change.voided()).isFalse();

        var later = leave(facts().lastFee("2026-05"), "2026-04-30", partlyPaid("2026-05", "70.00"))
                .changes()
                .get(0);
        assertThat(later.voided()).isTrue();
        assertThat(later.refund()).isEqualTo(Money.of("70.00"));
    }

    @Test
    void no_more_comes_back_than_was_paid() {
        var charge = paid("2026-04").charge();
        var cheaper = new Leaving.Issued(charge, Money.of("50.00"));
        assertThat(leave(facts().lastFee("2026-04"), "2026-04-14", cheaper).givenBack())
                .isEqualTo(Money.of("50.00"));
    }

    @Test
    void the_month_is_rounded_once() {
        // 13 days of 49.90 are 21.62, whatever 17 days would be; and the 31st day costs nothing.
        var fee = issued("2026-03", "49.90", "2026-03-01", "2026-04-01");
        var facts = facts().price("2026-01-01", "49.90").lastFee("2026-03");
        assertThat(leave(facts, "2026-03-14", fee).residual().proration()).isEqualTo(Money.of("21.62"));
        assertThat(leave(facts, "2026-03-31", fee).changes()).isEmpty();
        assertThat(leave(facts, "2026-03-30", fee).changes())
                .extracting(Leaving.Change::less)
                .containsExactly(Money.of("1.66"));
    }

    @Test
    void a_loyalty_fine_is_a_charge_that_shows_its_formula() {
        var fine = LoyaltyFine.of(
                new Loyalty(12, Money.of("600.00")),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-04-14"),
                LoyaltyUnit.MONTHS);
        var account = leaving.of(
                facts().lastFee("2026-04").billedUntil("2026-04-14").build(),
                List.of(),
                List.of(),
                new Leaving.Request(LocalDate.parse("2026-04-14"), false, fine),
                TODAY);
        assertThat(account.planned()).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.LOYALTY_FINE);
            assertThat(charge.amount()).isEqualTo(Money.of("400.00"));
            assertThat(charge.lines().get(0).description()).contains("600.00 × 8 ÷ 12 meses");
        });
    }

    @Test
    void who_withdraws_owes_nothing_and_gets_everything_back() {
        var account = leaving.of(
                facts().lastFee("2026-05").build(),
                List.of(paid("2026-04"), open("2026-05")),
                List.of(),
                new Leaving.Request(TODAY, true, null),
                TODAY);
        assertThat(account.planned()).isEmpty();
        assertThat(account.residual().amount()).isEqualTo(Money.ZERO);
        assertThat(account.givenBack()).isEqualTo(Money.of("100.00"));
        assertThat(account.changes()).extracting(Leaving.Change::voided).containsExactly(false, true);
    }

    @Test
    void blocked_days_not_credited_yet_lower_what_is_left() {
        var blocked = facts().period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-03", ContractState.BLOCKED_MANUAL)
                .billed("2026-04", "100.00")
                .creditedUntil("2026-04-01")
                .lastFee("2026-04");
        // The 4th to the 13th: ten full days.
        var account = leave(blocked, "2026-04-14", open("2026-04"));
        assertThat(account.blockedDays()).isEqualTo(Money.of("33.33"));
        assertThat(account.blockedDaysCreditedUntil()).isEqualTo("2026-04-14");
        assertThat(account.changes().get(0).less()).isEqualTo(Money.of("90.00"));
        assertThat(account.surplus()).isEqualTo(Money.ZERO);

        assertThat(leave(blocked, "2026-04-14", paid("2026-04")).surplus()).isEqualTo(Money.of("33.33"));
        // Leaving on the 4th, no day was blocked in full.
        assertThat(leave(blocked, "2026-04-04", open("2026-04")).blockedDays()).isEqualTo(Money.ZERO);
        assertThat(leave(blocked, "2026-04-05", open("2026-04")).blockedDays()).isEqualTo(Money.of("3.33"));
    }

    @Test
    void what_a_pause_gave_back_does_not_come_back_twice() {
        var given = credit(ChargeLine.pausedDays(
                Money.of("100.00"), Money.of("66.67"), LocalDate.parse("2026-04-11"), LocalDate.parse("2026-05-01")));
        var account = leaving.of(
                facts().lastFee("2026-04").billedUntil("2026-04-21").build(),
                List.of(paid("2026-04")),
                List.of(given),
                new Leaving.Request(LocalDate.parse("2026-04-21"), false, null),
                TODAY);
        assertThat(account.changes()).isEmpty();
    }

    @Test
    void a_price_that_was_lowered_comes_back_at_the_lower_one() {
        var given = credit(new ChargeLine(
                LineKind.DIFFERENCE,
                "Diferença de preço",
                java.math.BigDecimal.ONE,
                Money.of("20.00"),
                Money.of("20.00"),
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-06-01")));
        var account = leaving.of(
                facts().lastFee("2026-05").billedUntil("2026-05-01").build(),
                List.of(paid("2026-05")),
                List.of(given),
                new Leaving.Request(LocalDate.parse("2026-05-01"), false, null),
                TODAY);
        assertThat(account.givenBack()).isEqualTo(Money.of("80.00"));
    }

    private Leaving.Account leave(FactsBuilder facts, String end, Leaving.Issued... issued) {
        return leaving.of(
                facts.billedUntil(end).build(),
                List.of(issued),
                List.of(),
                new Leaving.Request(LocalDate.parse(end), false, null),
                TODAY);
    }

    private static Leaving.Issued open(String month) {
        var first = YearMonth.parse(month).atDay(1);
        return issued(month, "100.00", first.toString(), first.plusMonths(1).toString());
    }

    private static Leaving.Issued paid(String month) {
        return partlyPaid(month, "100.00");
    }

    private static Leaving.Issued partlyPaid(String month, String amount) {
        var charge = open(month).charge();
        var left = charge.debt().open().minus(Money.of(amount));
        return new Leaving.Issued(charge.owing(charge.debt().open(left)), Money.of(amount));
    }

    private static Leaving.Issued issued(String month, String amount, String from, String to) {
        var competence = YearMonth.parse(month);
        var price = Money.of(amount);
        var due = competence.atDay(10);
        var planned = new PlannedCharge(
                ChargeKind.MONTHLY_FEE,
                competence,
                "Mensalidade",
                List.of(ChargeLine.service("Mensalidade", price, price, LocalDate.parse(from), LocalDate.parse(to))),
                price,
                due,
                due);
        var charge = Charge.issue(
                new ChargeId(UUID.randomUUID()), contract(1), new CollectionId(UUID.randomUUID()), planned, TODAY);
        return new Leaving.Issued(charge, Money.ZERO);
    }

    private static Credit credit(ChargeLine line) {
        return Credit.of(
                new CreditId(UUID.randomUUID()),
                LedgerSamples.customer(),
                contract(1),
                line.amount(),
                CreditOrigin.DEACTIVATION,
                List.of(line),
                null,
                TODAY);
    }
}
