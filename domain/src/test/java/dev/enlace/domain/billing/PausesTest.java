package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.FactsBuilder.facts;
import static dev.enlace.domain.billing.LedgerSamples.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final Pauses pauses = new Pauses(BillingRules.of(ProviderSettings.INITIAL));

    @Test
    void the_days_of_the_pause_are_given_back_and_no_day_before_or_after_it() {
        var given = pauses.unserved(List.of(fee("2026-04", "100.00")), new Days(day("2026-04-11"), day("2026-05-20")));

        assertThat(given).singleElement().satisfies(back -> {
            // 20 of 30 days.
            assertThat(back.amount()).isEqualTo(Money.of("66.67"));
            assertThat(back.lines())
                    .extracting(ChargeLine::from, ChargeLine::to)
                    .containsExactly(tuple(day("2026-04-11"), day("2026-05-01")));
        });
        assertThat(pauses.unserved(List.of(fee("2026-04", "100.00")), new Days(day("2026-05-01"), day("2026-06-01"))))
                .isEmpty();
    }

    @Test
    void a_month_paused_from_its_beginning_gives_everything_back() {
        var given = pauses.unserved(List.of(fee("2026-05", "100.00")), new Days(day("2026-05-01"), day("2026-07-01")));
        assertThat(given).extracting(Pauses.GivenBack::amount).containsExactly(Money.of("100.00"));
    }

    @Test
    void no_charge_gives_back_more_than_it_amounts_to() {
        var lowered = lowered(fee("2026-04", "100.00"), "10.00");
        var given = pauses.unserved(List.of(lowered), new Days(day("2026-04-11"), day("2026-05-01")));
        assertThat(given).extracting(Pauses.GivenBack::amount).containsExactly(Money.of("10.00"));
    }

    @Test
    void what_blocked_days_paid_of_a_fee_is_given_back_too() {
        var plain = LedgerSamples.fee("100.00", day("2026-04-10"));
        var blocked =
                ChargeLine.blockedDays(Money.of("100.00"), Money.of("-90.00"), day("2026-03-01"), day("2026-03-28"));
        var fee = issued(new PlannedCharge(
                plain.kind(),
                plain.competence(),
                plain.description(),
                List.of(plain.lines().get(0), blocked),
                Money.of("10.00"),
                plain.dueDate(),
                plain.effectiveDueDate()));
        var given = pauses.unserved(List.of(fee), new Days(day("2026-04-11"), day("2026-05-01")));
        assertThat(given).extracting(Pauses.GivenBack::amount).containsExactly(Money.of("66.67"));
    }

    @Test
    void a_day_billed_again_after_a_pause_is_given_back_once() {
        var again = proration("100.00", "66.67", "2026-04-11", "2026-05-01");
        var given = pauses.unserved(
                List.of(fee("2026-04", "100.00"), again), new Days(day("2026-04-21"), day("2026-05-01")));
        assertThat(given).singleElement().satisfies(back -> {
            assertThat(back.charge()).isEqualTo(again);
            assertThat(back.amount()).isEqualTo(Money.of("33.33"));
        });
    }

    @Test
    void who_is_back_sooner_than_agreed_pays_the_days_given_back_once_more() {
        var facts = facts().lastFee("2026-04")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-11", ContractState.DEACTIVATED)
                .period("2026-04-21", ContractState.ACTIVE)
                .build();
        var credit = credit("2026-04-11", "66.67", "2026-04-11", "2026-05-01");

        var planned = pauses.resumed(facts, List.of(fee("2026-04", "100.00")), List.of(credit), day("2026-04-21"));

        assertThat(planned)
                .extracting(
                        PlannedCharge::kind, PlannedCharge::competence, PlannedCharge::amount, PlannedCharge::dueDate)
                .containsExactly(
                        tuple(ChargeKind.PRORATION, YearMonth.of(2026, 4), Money.of("33.33"), day("2026-05-10")));
        assertThat(planned.get(0).lines())
                .extracting(ChargeLine::from, ChargeLine::to)
                .containsExactly(tuple(day("2026-04-21"), day("2026-05-01")));
    }

    @Test
    void what_a_late_return_left_billed_is_found_and_nothing_of_a_pause_kept_to_the_day() {
        var credit = credit("2026-04-01", "66.67", "2026-04-01", "2026-04-21");
        var fees = List.of(fee("2026-04", "100.00"));
        assertThat(pauses.stillBilled(fees, List.of(credit), new Days(day("2026-04-01"), day("2026-04-24"))))
                .containsExactly(new Days(day("2026-04-21"), day("2026-04-24")));
        assertThat(pauses.stillBilled(fees, List.of(credit), new Days(day("2026-04-01"), day("2026-04-21"))))
                .isEmpty();
    }

    @Test
    void who_is_back_on_the_agreed_day_is_not_billed_for_the_pause() {
        var facts = facts().lastFee("2026-04")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-01", ContractState.DEACTIVATED)
                .period("2026-04-21", ContractState.ACTIVE)
                .build();
        var credit = credit("2026-04-01", "66.67", "2026-04-01", "2026-04-21");
        assertThat(pauses.resumed(facts, List.of(fee("2026-04", "100.00")), List.of(credit), day("2026-04-21")))
                .isEmpty();
    }

    @Test
    void the_rest_of_a_month_whose_fee_is_already_due_is_prorated_and_left_to_the_fee_otherwise() {
        var paused = facts().lastFee("2026-03")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-01", ContractState.DEACTIVATED)
                .period("2026-05-11", ContractState.ACTIVE)
                .build();
        // Due on the 10th: over. 21 days of 30.
        assertThat(pauses.resumed(paused, List.of(), List.of(), day("2026-05-11")))
                .extracting(PlannedCharge::amount, PlannedCharge::dueDate)
                .containsExactly(tuple(Money.of("70.00"), day("2026-06-10")));

        var early = facts().lastFee("2026-03")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-01", ContractState.DEACTIVATED)
                .period("2026-05-10", ContractState.ACTIVE)
                .build();
        assertThat(pauses.resumed(early, List.of(), List.of(), day("2026-05-10")))
                .isEmpty();
    }

    @Test
    void a_voided_fee_is_not_made_up_by_a_proration() {
        var paused = facts().lastFee("2026-05")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-05-01", ContractState.DEACTIVATED)
                .period("2026-05-11", ContractState.ACTIVE)
                .build();
        var voided = fee("2026-05", "100.00").voided("engano", null);
        assertThat(pauses.resumed(paused, List.of(voided), List.of(), day("2026-05-11")))
                .isEmpty();
    }

    @Test
    void only_the_last_pause_is_billed_again() {
        var facts = facts().lastFee("2026-04")
                .period("2026-01-01", ContractState.ACTIVE)
                .period("2026-04-02", ContractState.DEACTIVATED)
                .period("2026-04-05", ContractState.ACTIVE)
                .period("2026-04-11", ContractState.DEACTIVATED)
                .period("2026-04-21", ContractState.ACTIVE)
                .build();
        var first = credit("2026-04-02", "96.67", "2026-04-02", "2026-05-01");
        var second = credit("2026-04-11", "66.67", "2026-04-11", "2026-05-01");
        assertThat(pauses.resumed(facts, List.of(fee("2026-04", "100.00")), List.of(first, second), day("2026-04-21")))
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("33.33"));
    }

    @Test
    void a_pause_that_ends_on_its_first_day_is_billed_again_wholly_and_twice_a_day_once() {
        var facts = facts().lastFee("2026-04")
                .period("2026-01-01", ContractState.ACTIVE)
                .build();
        var first = credit("2026-04-11", "66.67", "2026-04-11", "2026-05-01");
        var second = credit("2026-04-11", "66.67", "2026-04-11", "2026-05-01");
        assertThat(pauses.resumed(facts, List.of(fee("2026-04", "100.00")), List.of(first, second), day("2026-04-11")))
                .extracting(PlannedCharge::amount)
                .containsExactly(Money.of("66.67"));
    }

    private static Charge fee(String month, String amount) {
        var competence = YearMonth.parse(month);
        return issued(LedgerSamples.fee(amount, competence.atDay(10)));
    }

    private static Charge proration(String monthly, String amount, String from, String to) {
        var line = ChargeLine.service("Proporcional", Money.of(monthly), Money.of(amount), day(from), day(to));
        return issued(new PlannedCharge(
                ChargeKind.PRORATION,
                YearMonth.from(day(from)),
                "Proporcional",
                List.of(line),
                Money.of(amount),
                day(to),
                day(to)));
    }

    private static Charge issued(PlannedCharge planned) {
        return Charge.issue(
                new ChargeId(UUID.randomUUID()),
                contract(1),
                new CollectionId(UUID.randomUUID()),
                planned,
                planned.dueDate());
    }

    private static Charge lowered(Charge charge, String amount) {
        return charge.contested("valor errado", charge.dueDate()).lowered(Money.of(amount), charge.dueDate());
    }

    private static Credit credit(String createdOn, String amount, String from, String to) {
        return Credit.of(
                new CreditId(UUID.randomUUID()),
                LedgerSamples.customer(),
                contract(1),
                Money.of(amount),
                CreditOrigin.DEACTIVATION,
                List.of(ChargeLine.pausedDays(Money.of("100.00"), Money.of(amount), day(from), day(to))),
                null,
                day(createdOn));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
