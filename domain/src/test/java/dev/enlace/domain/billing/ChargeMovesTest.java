package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.LedgerSamples.after;
import static dev.enlace.domain.billing.LedgerSamples.books;
import static dev.enlace.domain.billing.LedgerSamples.contract;
import static dev.enlace.domain.billing.LedgerSamples.fee;
import static dev.enlace.domain.billing.LedgerSamples.slip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Voiding, contesting and joining charges. */
class ChargeMovesTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final Instant NOW = Instant.parse("2026-12-10T12:00:00Z");
    private static final LateTerms TERMS = LedgerSamples.legalMaximum();

    private final Receiving receiving = new Receiving(TODAY, NOW, UUID::randomUUID);
    private final Voiding voiding = new Voiding(TODAY, NOW, UUID::randomUUID);

    @Test
    void voiding_the_only_charge_voids_the_collection() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var voided = after(slip, voiding.of(slip, slip.charges().get(0), "engano", null));
        assertThat(voided.collection().status()).isEqualTo(CollectionStatus.VOIDED);
        assertThat(voided.collection().amount()).isEqualTo(Money.of("100.00"));
        assertThat(voided.charges().get(0).voidReason()).isEqualTo("engano");
        assertThat(voided.charges().get(0).open()).isEqualTo(Money.ZERO);
        assertThat(books(voided))
                .isEqualTo(new Books(Money.of("100.00"), Money.ZERO, Money.ZERO, Money.of("100.00"), Money.ZERO));
        refused(() -> voiding.of(voided, voided.charges().get(0), "de novo", null), "charge-not-open");
    }

    @Test
    void money_on_a_voided_charge_becomes_credit_of_its_receipt() {
        var slip = slip(TERMS, ISSUED, fee("60.00", DUE), fee("40.00", DUE));
        slip = after(slip, pay(slip, "30.00", DUE));
        slip = after(slip, voiding.of(slip, slip.charges().get(0), "engano", null));

        assertThat(slip.collection().amount()).isEqualTo(Money.of("40.00"));
        assertThat(slip.collection().balance()).isEqualTo(Money.of("40.00"));
        assertThat(slip.receipts().get(0).surplus()).isEqualTo(Money.of("30.00"));
        assertThat(slip.credits()).singleElement().satisfies(credit -> {
            assertThat(credit.available()).isEqualTo(Money.of("30.00"));
            assertThat(credit.origin()).isEqualTo(CreditOrigin.VOIDED_CHARGE);
        });
        assertThat(books(slip).balanced()).isTrue();

        // The receipt can still be taken back, and its credit with it.
        var reversed =
                after(slip, receiving.reverse(List.of(slip), slip.receipts().get(0), "engano"));
        assertThat(reversed.credits().get(0).revokedOn()).isEqualTo(TODAY);
        assertThat(books(reversed).balanced()).isTrue();
    }

    @Test
    void a_paid_charge_is_not_voided() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var paid = after(slip, pay(slip, "100.00", DUE));
        refused(() -> voiding.of(paid, paid.charges().get(0), "engano", null), "charge-not-open");
    }

    @Test
    void credit_used_on_a_voided_charge_is_given_back_and_stays_on_the_others() {
        var slip = slip(TERMS, ISSUED, fee("60.00", DUE), fee("40.00", DUE));
        var credit = Credit.of(
                new CreditId(UUID.randomUUID()),
                LedgerSamples.customer(),
                null,
                Money.of("75.00"),
                CreditOrigin.SURPLUS,
                List.of(),
                null,
                ISSUED);
        // On the second charge first: 40.00 there, 35.00 on the first.
        slip = after(
                slip,
                CreditUse.onSlip(
                        credit, slip, slip.charges().get(1).id(), new ReceiptId(UUID.randomUUID()), TODAY, NOW));
        assertThat(slip.charges()).extracting(Charge::open).containsExactly(Money.of("25.00"), Money.ZERO);
        assertThat(slip.collection().creditUsed()).isEqualTo(Money.of("75.00"));

        slip = after(slip, voiding.of(slip, slip.charges().get(0), "engano", null));

        assertThat(slip.credits().get(0).available()).isEqualTo(Money.of("35.00"));
        assertThat(slip.collection().creditUsed()).isEqualTo(Money.of("40.00"));
        assertThat(slip.collection().amountDue()).isEqualTo(Money.ZERO);
        assertThat(slip.collection().status()).isEqualTo(CollectionStatus.PAID);
        assertThat(slip.receipts())
                .filteredOn(Receipt::stands)
                .singleElement()
                .satisfies(use -> assertThat(use.amount()).isEqualTo(Money.of("40.00")));
        assertThat(books(slip).balanced()).isTrue();
    }

    @Test
    void credit_covers_no_late_fees_and_is_not_reversed_by_hand() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var credit = Credit.of(
                new CreditId(UUID.randomUUID()),
                LedgerSamples.customer(),
                contract(1),
                Money.of("100.00"),
                CreditOrigin.DEACTIVATION,
                List.of(),
                null,
                ISSUED);
        var posting = CreditUse.onSlip(
                credit, slip, slip.charges().get(0).id(), new ReceiptId(UUID.randomUUID()), TODAY, NOW);
        var paid = after(slip, posting);
        assertThat(paid.collection().status()).isEqualTo(CollectionStatus.PAID);
        refused(() -> receiving.reverse(List.of(paid), posting.receipts().get(0), "engano"), "receipt-of-credit");
    }

    @Test
    void an_upheld_dispute_lowers_the_charge_down_to_what_was_paid() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        slip = after(slip, pay(slip, "30.00", DUE));
        var contested = slip.charges().get(0).contested("valor errado", DUE);
        refused(() -> contested.lowered(Money.of("29.99"), TODAY), "new-amount-out-of-range");
        refused(() -> contested.lowered(Money.of("100.00"), TODAY), "new-amount-out-of-range");
        refused(() -> contested.contested("de novo", TODAY), "already-disputed");

        var lowered = contested.lowered(Money.of("80.00"), TODAY);
        assertThat(lowered.open()).isEqualTo(Money.of("50.00"));
        assertThat(lowered.disputed()).isFalse();
        assertThat(lowered.lines().stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.of("80.00"));
        assertThat(books(slip.changed(lowered)).balanced()).isTrue();

        var settled = contested.lowered(Money.of("30.00"), TODAY);
        assertThat(settled.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(slip.changed(settled).collection().status()).isEqualTo(CollectionStatus.PAID);
        refused(() -> lowered.confirmed(TODAY), "not-disputed");
    }

    @Test
    void full_payment_ends_a_dispute() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var contested = slip.changed(slip.charges().get(0).contested("valor errado", DUE));
        assertThat(after(contested, pay(contested, "99.00", TODAY))
                        .charges()
                        .get(0)
                        .disputed())
                .isTrue();
        assertThat(after(contested, pay(contested, "100.00", TODAY))
                        .charges()
                        .get(0)
                        .disputed())
                .isFalse();
    }

    @Test
    void joined_slips_are_superseded_and_bring_their_fees_in_as_lines() {
        var first = slip(TERMS, ISSUED, fee("100.00", DUE));
        var second = slip(TERMS, ISSUED, fee("50.00", TODAY));
        var posting = join(first, second, true, TODAY.plusDays(20));

        // 30 days late: fine 2.00, interest 1.00; the other is due today.
        var joined = posting.collections().get(0);
        assertThat(joined.amount()).isEqualTo(Money.of("153.00"));
        assertThat(joined.balance()).isEqualTo(Money.of("153.00"));
        assertThat(posting.collections().subList(1, 3))
                .allMatch(old -> old.status() == CollectionStatus.SUPERSEDED
                        && joined.id().equals(old.supersededBy()));
        var fees = posting.charges().get(2);
        assertThat(fees.kind()).isEqualTo(ChargeKind.LATE_FEES);
        assertThat(fees.lines())
                .extracting(ChargeLine::kind, line -> line.amount().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LineKind.FINE, "2.00"),
                        org.assertj.core.groups.Tuple.tuple(LineKind.INTEREST, "1.00"));

        // Late again: the fine of the first is not asked for twice, fees bear none, the second gets its own.
        var slip = slipOf(posting);
        var late = slip.dueOn(joined.effectiveDueDate().plusDays(30));
        assertThat(late.fine()).isEqualTo(Money.of("1.00"));
        assertThat(late.interest()).isEqualTo(Money.of("1.50"));
    }

    @Test
    void joining_may_forgive_what_was_accrued() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        var posting = join(slip, slip, false, TODAY);
        assertThat(posting.collections().get(0).amount()).isEqualTo(Money.of("100.00"));
        assertThat(slipOf(posting).dueOn(TODAY).total()).isEqualTo(Money.of("100.00"));
    }

    @Test
    void a_receipt_of_an_earlier_slip_can_be_taken_back_after_joining() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        slip = after(slip, pay(slip, "40.00", DUE));
        var posting = join(slip, slip, true, TODAY);
        var old = after(slip, posting);
        var joined = new Slip(posting.collections().get(0), posting.charges(), slip.receipts(), List.of(), TERMS);
        // 60.00 for 30 days: fine 1.20, interest 0.60.
        assertThat(joined.collection().balance()).isEqualTo(Money.of("61.80"));

        var reversed = receiving.reverse(List.of(old, joined), slip.receipts().get(0), "engano");
        assertThat(reversed.collections()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(joined.collection().id());
            assertThat(one.balance()).isEqualTo(Money.of("101.80"));
        });
        assertThat(books(after(joined, reversed)).balanced()).isTrue();
    }

    @Test
    void what_cannot_be_joined_says_why() {
        var slip = slip(TERMS, ISSUED, fee("100.00", DUE));
        refused(() -> join(slip, slip, true, TODAY.minusDays(1)), "due-date-in-the-past");
        join(slip, slip, true, TODAY.plusYears(2));
        refused(() -> join(slip, slip, true, TODAY.plusYears(2).plusDays(1)), "due-date-too-far");
        var contested = slip.changed(slip.charges().get(0).contested("valor errado", DUE));
        refused(() -> join(contested, contested, true, TODAY), "charge-disputed");
        var paid = after(slip, pay(slip, "100.00", DUE));
        refused(() -> join(paid, paid, true, TODAY), "charge-not-open");
        var others = new Slip(
                new Collection(
                        new CollectionId(UUID.randomUUID()),
                        1,
                        LedgerSamples.otherCustomer(),
                        slip.collection().portfolioId(),
                        DUE,
                        DUE,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        CollectionStatus.OPEN,
                        null,
                        false,
                        ISSUED,
                        0),
                List.of(),
                List.of(),
                List.of(),
                TERMS);
        refused(() -> join(slip, others, true, TODAY), "charges-of-several-payers");
    }

    private Posting join(Slip first, Slip second, boolean fees, LocalDate due) {
        var slips = first.collection().id().equals(second.collection().id()) ? List.of(first) : List.of(first, second);
        var charges = new java.util.HashSet<ChargeId>();
        slips.forEach(slip -> slip.charges().forEach(charge -> charges.add(charge.id())));
        return new Joining(TODAY, LedgerSamples.identities())
                .join(slips, new Joining.Request(Set.copyOf(charges), due, due, fees));
    }

    private static Slip slipOf(Posting posting) {
        return new Slip(posting.collections().get(0), posting.charges(), List.of(), List.of(), TERMS);
    }

    private Posting pay(Slip slip, String amount, LocalDate paidOn) {
        return receiving
                .receive(slip, new Receiving.Payment(paidOn, Money.of(amount), ReceiptMethod.PIX, false))
                .posting();
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
