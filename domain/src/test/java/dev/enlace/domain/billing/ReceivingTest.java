package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.LedgerSamples.after;
import static dev.enlace.domain.billing.LedgerSamples.books;
import static dev.enlace.domain.billing.LedgerSamples.fee;
import static dev.enlace.domain.billing.LedgerSamples.slip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReceivingTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);
    /** A Tuesday. */
    private static final LocalDate DUE = LocalDate.of(2026, 11, 10);

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    private static final Instant NOW = Instant.parse("2027-03-31T12:00:00Z");
    private static final LateTerms TERMS = LedgerSamples.legalMaximum();

    private final Receiving receiving = new Receiving(TODAY, NOW, UUID::randomUUID);

    @Test
    void a_payment_on_the_effective_due_date_is_on_time_and_the_day_after_it_is_late() {
        var saturday = LocalDate.of(2026, 11, 14);
        var monday = saturday.plusDays(2);
        var slip = slip(TERMS, ISSUED, fee("100.00", saturday));

        assertThat(take(slip, "100.00", monday).receipt().fine()).isEqualTo(Money.ZERO);
        assertThat(slip.dueOn(monday.plusDays(1)).total()).isEqualTo(Money.of("102.03"));
    }

    @Test
    void ten_days_late_cost_two_reais_of_fine_and_33_cents_of_interest_on_a_hundred() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var received = take(slip, "102.33", DUE.plusDays(10));

        assertThat(received.receipt().principal()).isEqualTo(Money.of("100.00"));
        assertThat(received.receipt().fine()).isEqualTo(Money.of("2.00"));
        assertThat(received.receipt().interest()).isEqualTo(Money.of("0.33"));
        assertThat(received.posting().collections().get(0).status()).isEqualTo(CollectionStatus.PAID);
        assertThat(received.posting().charges().get(0).status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void a_part_payment_covers_fine_then_interest_then_principal_and_unpaid_interest_is_carried() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        // 30 days late: fine 2.00, interest 1.00.
        slip = after(slip, take(slip, "2.40", DUE.plusDays(30)).posting());
        assertThat(slip.dueOn(DUE.plusDays(30))).isEqualTo(due("100.00", "0.00", "0.60"));
        // 30 more days bear another 1.00; what was carried bears none.
        assertThat(slip.dueOn(DUE.plusDays(60))).isEqualTo(due("100.00", "0.00", "1.60"));

        slip = after(slip, take(slip, "51.60", DUE.plusDays(60)).posting());
        assertThat(slip.collection().balance()).isEqualTo(Money.of("50.00"));
        // Half of the principal bears half of the interest; the fine was asked for once.
        assertThat(slip.dueOn(DUE.plusDays(90))).isEqualTo(due("50.00", "0.00", "0.50"));
        assertThat(books(slip).balanced()).isTrue();
    }

    @Test
    void the_fine_is_of_the_principal_open_at_the_effective_due_date() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        slip = after(slip, take(slip, "40.00", DUE).posting());
        assertThat(slip.dueOn(DUE.plusDays(30))).isEqualTo(due("60.00", "1.20", "0.60"));
    }

    @Test
    void a_payment_entered_late_does_not_let_interest_run_twice() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        slip = after(slip, take(slip, "3.00", DUE.plusDays(30)).posting());
        slip = after(slip, take(slip, "10.00", DUE.minusDays(5)).posting());
        assertThat(slip.dueOn(DUE.plusDays(60))).isEqualTo(due("90.00", "0.00", "0.90"));
    }

    @Test
    void on_a_unified_slip_money_covers_the_earlier_contract_first() {
        var slip = slip(TERMS, ISSUED, fee("60.00", DUE), fee("40.00", DUE));
        slip = after(slip, take(slip, "70.00", DUE).posting());
        assertThat(slip.charges()).extracting(Charge::open).containsExactly(Money.ZERO, Money.of("30.00"));
        assertThat(slip.charges()).extracting(Charge::status).containsExactly(ChargeStatus.PAID, ChargeStatus.OPEN);
        assertThat(slip.collection().status()).isEqualTo(CollectionStatus.OPEN);
    }

    @Test
    void more_than_due_is_refused_unless_the_surplus_is_accepted() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        refused(() -> take(slip, "100.01", DUE), "receipt-exceeds-amount", DomainException.Kind.INVALID);

        var received = receiving.receive(slip, new Receiving.Payment(DUE, Money.of("120.00"), ReceiptMethod.PIX, true));
        assertThat(received.receipt().surplus()).isEqualTo(Money.of("20.00"));
        var credit = received.posting().credits().get(0);
        assertThat(credit.available()).isEqualTo(Money.of("20.00"));
        assertThat(credit.contractId()).isNull();
        assertThat(credit.receiptId()).isEqualTo(received.receipt().id());
        assertThat(books(after(slip, received.posting())).balanced()).isTrue();
    }

    @Test
    void a_discount_is_for_one_receipt_that_settles_until_the_last_day() {
        var terms =
                new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, new LateTerms.Discount(BigDecimal.TEN, null, 5));
        var slip = slip(terms, ISSUED, fee("99.95", DUE));

        // 10 % of 99.95 is 9.995, half-up 10.00.
        var early = take(slip, "89.95", DUE.minusDays(5));
        assertThat(early.receipt().discount()).isEqualTo(Money.of("10.00"));
        assertThat(early.receipt().principal()).isEqualTo(Money.of("89.95"));
        assertThat(after(slip, early.posting()).collection().status()).isEqualTo(CollectionStatus.PAID);
        assertThat(books(after(slip, early.posting())).balanced()).isTrue();

        assertThat(slip.dueOn(DUE.minusDays(4)).discount()).isEqualTo(Money.ZERO);
        var parts = after(slip, take(slip, "50.00", DUE.minusDays(8)).posting());
        assertThat(parts.collection().balance()).isEqualTo(Money.of("49.95"));
        assertThat(parts.dueOn(DUE.minusDays(8)).discount()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_fixed_discount_is_off_the_whole_collection() {
        var terms = new LateTerms(BigDecimal.ZERO, BigDecimal.ZERO, new LateTerms.Discount(null, Money.of("15.00"), 0));
        var slip = slip(terms, ISSUED, fee("10.00", DUE), fee("40.00", DUE));
        var received = take(slip, "35.00", DUE);
        assertThat(received.receipt().allocations())
                .extracting(Receipt.Allocation::discount)
                .containsExactly(Money.of("10.00"), Money.of("5.00"));
        assertThat(after(slip, received.posting()).collection().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothing_negative_nothing_from_the_future_and_no_credit_by_hand() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        refused(() -> take(slip, "0.00", DUE), "receipt-amount-not-positive", DomainException.Kind.INVALID);
        refused(() -> take(slip, "-1.00", DUE), "receipt-amount-not-positive", DomainException.Kind.INVALID);
        take(slip, "1.00", TODAY);
        refused(() -> take(slip, "1.00", TODAY.plusDays(1)), "paid-on-in-future", DomainException.Kind.INVALID);
        take(slip, "1.00", TODAY.minusYears(10));
        refused(
                () -> take(slip, "1.00", TODAY.minusYears(10).minusDays(1)),
                "paid-on-too-early",
                DomainException.Kind.INVALID);
        refused(
                () -> receiving.receive(
                        slip, new Receiving.Payment(DUE, Money.of("1.00"), ReceiptMethod.CREDIT, false)),
                "receipt-method-not-by-hand",
                DomainException.Kind.INVALID);
    }

    @Test
    void what_is_settled_voided_or_superseded_takes_no_money() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var paid = after(slip, take(slip, "100.00", DUE).posting());
        refused(() -> take(paid, "1.00", DUE), "collection-settled", DomainException.Kind.CONFLICT);

        var voided = after(slip, voiding().of(slip, slip.charges().get(0), "engano", null));
        refused(() -> take(voided, "1.00", DUE), "collection-voided", DomainException.Kind.CONFLICT);

        var successor = new CollectionId(UUID.randomUUID());
        var superseded = new Slip(slip.collection().superseded(successor), List.of(), List.of(), List.of(), TERMS);
        assertThatThrownBy(() -> take(superseded, "1.00", DUE))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("collection-superseded");
                    assertThat(refusal.details()).containsEntry("supersededBy", successor.value());
                });
    }

    @Test
    void a_reversal_opens_the_debt_again_and_uses_the_later_receipts_as_if_it_had_never_been() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var first = take(slip, "60.00", DUE);
        slip = after(slip, first.posting());
        // 30 days later: fine 0.80 and interest 0.40 on 40.00.
        var second = take(slip, "41.20", DUE.plusDays(30));
        slip = after(slip, second.posting());
        assertThat(slip.collection().status()).isEqualTo(CollectionStatus.PAID);

        var reversed = after(slip, receiving.reverse(List.of(slip), first.receipt(), "cheque devolvido"));

        assertThat(reversed.collection().status()).isEqualTo(CollectionStatus.OPEN);
        // Of 41.20: fine 2.00, interest 1.00, principal 38.20.
        assertThat(reversed.collection().balance()).isEqualTo(Money.of("61.80"));
        var again = reversed.receipts().get(1);
        assertThat(again.fine()).isEqualTo(Money.of("2.00"));
        assertThat(again.interest()).isEqualTo(Money.of("1.00"));
        assertThat(again.principal()).isEqualTo(Money.of("38.20"));
        assertThat(reversed.receipts().get(0).stands()).isFalse();
        assertThat(books(reversed).balanced()).isTrue();
        refused(
                () -> receiving.reverse(List.of(reversed), reversed.receipts().get(0), "de novo"),
                "receipt-reversed",
                DomainException.Kind.CONFLICT);
    }

    @Test
    void a_reversal_revokes_the_surplus_unless_it_was_spent() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var received = receiving.receive(slip, new Receiving.Payment(DUE, Money.of("120.00"), ReceiptMethod.PIX, true));
        var taken = after(slip, received.posting());

        var reversed = after(taken, receiving.reverse(List.of(taken), received.receipt(), "engano"));
        assertThat(reversed.collection().balance()).isEqualTo(Money.of("100.00"));
        assertThat(reversed.credits().get(0).available()).isEqualTo(Money.ZERO);
        assertThat(reversed.credits().get(0).revokedOn()).isEqualTo(TODAY);

        var spent = new Slip(
                taken.collection(),
                taken.charges(),
                taken.receipts(),
                List.of(taken.credits().get(0).use(Money.of("0.01"))),
                TERMS);
        refused(
                () -> receiving.reverse(List.of(spent), received.receipt(), "engano"),
                "credit-used",
                DomainException.Kind.CONFLICT);
    }

    @Test
    void days_in_dispute_bear_no_interest_and_do_not_bring_the_fine() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var contested = slip.charges().get(0).contested("valor errado", DUE.minusDays(3));
        var running = new Slip(slip.collection(), List.of(contested), List.of(), List.of(), TERMS);
        assertThat(running.dueOn(DUE.plusDays(20)).total()).isEqualTo(Money.of("100.00"));

        // Ten of the days in dispute lie after the due date.
        var confirmed = contested.confirmed(DUE.plusDays(10));
        assertThat(confirmed.disputedDays()).isEqualTo(10);
        var resolved = new Slip(slip.collection(), List.of(confirmed), List.of(), List.of(), TERMS);
        assertThat(resolved.dueOn(DUE.plusDays(10)).total()).isEqualTo(Money.of("100.00"));
        assertThat(resolved.dueOn(DUE.plusDays(20))).isEqualTo(due("100.00", "2.00", "0.33"));
    }

    @Test
    void a_dispute_after_a_late_part_payment_stops_the_interest_that_runs_from_it() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        slip = after(slip, take(slip, "3.00", DUE.plusDays(30)).posting());
        var contested = slip.charges().get(0).contested("valor errado", DUE.plusDays(30));
        var confirmed = contested.confirmed(DUE.plusDays(45));
        var resolved = new Slip(slip.collection(), List.of(confirmed), slip.receipts(), List.of(), TERMS);
        assertThat(resolved.dueOn(DUE.plusDays(75))).isEqualTo(due("100.00", "0.00", "1.00"));
    }

    private Receiving.Received take(Slip slip, String amount, LocalDate paidOn) {
        return receiving.receive(slip, new Receiving.Payment(paidOn, Money.of(amount), ReceiptMethod.PIX, false));
    }

    private static Voiding voiding() {
        return new Voiding(TODAY, NOW, UUID::randomUUID);
    }

    private static Slip.Due due(String principal, String fine, String interest) {
        return new Slip.Due(Money.of(principal), Money.of(fine), Money.of(interest), Money.ZERO);
    }

    private static void refused(ThrowingCallable call, String code, DomainException.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
