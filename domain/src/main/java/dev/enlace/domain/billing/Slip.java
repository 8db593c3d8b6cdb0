package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A collection with all that its account needs.
 *
 * @param charges now on it, voided ones included, in the order in which money covers them: due date, contract number
 * @param receipts taken on it, and those taken on earlier slips of its charges, in the order of entry
 * @param credits that those receipts spend or have left
 * @param terms what paying late or early means
 */
public record Slip(
        Collection collection, List<Charge> charges, List<Receipt> receipts, List<Credit> credits, LateTerms terms) {

    /** What settles the slip with one receipt; {@code total} is less the discount. */
    public record Due(Money principal, Money fine, Money interest, Money discount) {
        public Money total() {
            return principal.plus(fine).plus(interest).minus(discount);
        }
    }

    public Slip {
        charges = List.copyOf(charges);
        receipts = List.copyOf(receipts);
        credits = List.copyOf(credits);
    }

    /** What settles it on a day. */
    public Due dueOn(LocalDate day) {
        var principal = Money.ZERO;
        var fine = Money.ZERO;
        var interest = Money.ZERO;
        for (var charge : charges) {
            if (charge.isOpen()) {
                var due = charge.debtOn(day).dueOn(day, terms);
                principal = principal.plus(due.principal());
                fine = fine.plus(due.fine());
                interest = interest.plus(due.interest());
            }
        }
        return new Due(principal, fine, interest, discount(principal, day));
    }

    /** The slip after one of its charges changed, its sums following. */
    public Slip changed(Charge charge) {
        var others = charges.stream()
                .map(one -> one.id().equals(charge.id()) ? charge : one)
                .toList();
        return with(others, receipts);
    }

    /** The slip with other charges and receipts, its sums following. */
    Slip with(List<Charge> newCharges, List<Receipt> newReceipts) {
        return new Slip(
                collection.holding(newCharges, creditUsed(newCharges, newReceipts)),
                newCharges,
                newReceipts,
                credits,
                terms);
    }

    /** The receipts taken on this slip that stand. */
    Stream<Receipt> own() {
        return receipts.stream()
                .filter(receipt -> receipt.stands() && receipt.collectionId().equals(collection.id()));
    }

    /** A discount is for paying all of it early with one receipt; credit does not count as one. */
    private Money discount(Money open, LocalDate day) {
        var discount = terms.discount();
        if (discount == null
                || day.isAfter(collection.dueDate().minusDays(discount.daysBefore()))
                || own().anyMatch(receipt -> receipt.method() != ReceiptMethod.CREDIT)) {
            return Money.ZERO;
        }
        return discount.percent() != null
                ? open.percent(discount.percent())
                : Objects.requireNonNull(discount.amount(), "percent or amount").min(open);
    }

    private static Money creditUsed(List<Charge> charges, List<Receipt> receipts) {
        var used = Money.ZERO;
        for (var receipt : receipts) {
            if (receipt.stands() && receipt.method() == ReceiptMethod.CREDIT) {
                for (var charge : charges) {
                    var part = receipt.of(charge.id());
                    used = part == null ? used : used.plus(part.principal());
                }
            }
        }
        return used;
    }
}
