package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.LedgerSamples.after;
import static dev.enlace.domain.billing.LedgerSamples.books;
import static dev.enlace.domain.billing.LedgerSamples.fee;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever people do to a slip, in whatever order: the books balance, and nothing is paid beyond what was charged. */
class LedgerPropertyTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void the_books_balance_after_every_move() {
        for (int seed = 0; seed < 2000; seed++) {
            live(seed);
        }
    }

    private static void live(int seed) {
        var random = new Random(seed);
        var discount = random.nextBoolean() ? new LateTerms.Discount(BigDecimal.valueOf(5), null, 2) : null;
        var terms = new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, discount);
        var planned = new PlannedCharge[1 + random.nextInt(3)];
        for (int i = 0; i < planned.length; i++) {
            planned[i] = fee(Money.ofCents(random.nextInt(20_000)).toString(), ISSUED.plusDays(9));
        }
        var slip = LedgerSamples.slip(terms, ISSUED, planned);
        var today = ISSUED;
        for (int move = 0; move < 12; move++) {
            today = today.plusDays(random.nextInt(8));
            try {
                slip = after(slip, move(random, slip, today));
            } catch (DomainException refused) {
                // A refusal changes nothing; most moves are not possible on most slips.
                assertThat(refused.kind()).isIn(DomainException.Kind.CONFLICT, DomainException.Kind.INVALID);
            }
            check(slip, seed);
        }
    }

    private static Posting move(Random random, Slip slip, LocalDate today) {
        var charge = slip.charges().get(random.nextInt(slip.charges().size()));
        var receiving = new Receiving(today, NOW, UUID::randomUUID);
        return switch (random.nextInt(7)) {
            case 0 -> new Voiding(today, NOW, UUID::randomUUID).of(slip, charge, "engano", null);
            case 1 -> changed(slip, charge.contested("valor errado", today));
            case 2 -> changed(slip, charge.confirmed(today));
            case 3 -> changed(slip, charge.lowered(Money.ofCents(random.nextInt(20_000)), today));
            case 4 ->
                CreditUse.onSlip(
                        Credit.of(
                                new CreditId(UUID.randomUUID()),
                                slip.collection().customerId(),
                                random.nextBoolean() ? charge.contractId() : null,
                                Money.ofCents(1 + random.nextInt(9_000)),
                                CreditOrigin.SURPLUS,
                                List.of(),
                                null,
                                today),
                        slip,
                        charge.id(),
                        new ReceiptId(UUID.randomUUID()),
                        today,
                        NOW);
            case 5 -> {
                if (slip.receipts().isEmpty()) {
                    yield Posting.NOTHING;
                }
                var receipt = slip.receipts().get(random.nextInt(slip.receipts().size()));
                yield receiving.reverse(List.of(slip), receipt, "engano");
            }
            default -> {
                var whole = random.nextBoolean() ? slip.dueOn(today).total() : Money.ofCents(random.nextInt(9_000));
                var payment = new Receiving.Payment(
                        today.minusDays(random.nextInt(4)), whole, ReceiptMethod.PIX, random.nextBoolean());
                yield receiving.receive(slip, payment).posting();
            }
        };
    }

    private static Posting changed(Slip slip, Charge charge) {
        return new Posting(List.of(slip.changed(charge).collection()), List.of(charge), List.of(), List.of());
    }

    private static void check(Slip slip, int seed) {
        assertThat(books(slip)).as("seed %s", seed).matches(Books::balanced);
        for (var charge : slip.charges()) {
            var settled = Money.ZERO;
            for (var receipt : slip.receipts()) {
                var part = receipt.stands() ? receipt.of(charge.id()) : null;
                settled =
                        part == null ? settled : settled.plus(part.principal()).plus(part.discount());
            }
            var owed = charge.status() == ChargeStatus.VOIDED
                    ? charge.amount()
                    : charge.debt().open();
            assertThat(settled.plus(owed)).as("seed %s", seed).isEqualTo(charge.amount());
        }
        var open = slip.charges().stream().map(Charge::open).reduce(Money.ZERO, Money::plus);
        assertThat(slip.collection().balance()).as("seed %s", seed).isEqualTo(open);
        for (var credit : slip.credits()) {
            var spent = slip.receipts().stream()
                    .filter(receipt -> receipt.stands() && credit.id().equals(receipt.creditId()))
                    .map(Receipt::amount)
                    .reduce(Money.ZERO, Money::plus);
            assertThat(credit.used()).as("seed %s", seed).isEqualTo(spent);
            if (credit.receiptId() != null && credit.revokedOn() == null) {
                assertThat(slip.receipts())
                        .as("seed %s", seed)
                        .anyMatch(receipt -> receipt.id().equals(credit.receiptId()) && receipt.stands());
            }
        }
    }
}
