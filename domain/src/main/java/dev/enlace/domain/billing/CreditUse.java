package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use of credit on one collection. Credit covers principal only: it corrects what was charged, and a correction is
 * not late.
 *
 * @param charges all the collection's charges after it, in their order
 */
public record CreditUse(Receipt receipt, Credit credit, List<Charge> charges) {

    /**
     * Uses credit on a slip that was issued before, for {@code first} before its other charges.
     *
     * @return the slip's account after it; the credit alone when the slip cannot take it
     */
    public static Posting onSlip(Credit credit, Slip slip, ChargeId first, ReceiptId id, LocalDate today, Instant now) {
        var inOrder = new ArrayList<>(slip.charges());
        inOrder.sort(Comparator.comparing(charge -> !charge.id().equals(first)));
        var use = slip.collection().status() == CollectionStatus.OPEN
                ? of(credit, slip.collection().id(), inOrder, id, today, now)
                : null;
        if (use == null) {
            return new Posting(List.of(), List.of(), List.of(), List.of(credit));
        }
        var receipts = new ArrayList<>(slip.receipts());
        receipts.add(use.receipt);
        var changed = use.charges.stream()
                .filter(charge -> use.receipt.of(charge.id()) != null)
                .toList();
        return new Posting(
                List.of(slip.with(use.charges, receipts).collection()),
                changed,
                List.of(use.receipt),
                List.of(use.credit));
    }

    /**
     * Uses as much of {@code credit} as the open charges it may cover can take, in their order.
     *
     * @param charges of one collection
     * @return null when there is nothing to use, or nothing to use it for
     */
    public static @Nullable CreditUse of(
            Credit credit, CollectionId collection, List<Charge> charges, ReceiptId id, LocalDate today, Instant now) {
        var left = credit.available();
        var after = new ArrayList<Charge>(charges.size());
        var allocations = new ArrayList<Receipt.Allocation>(1);
        for (var charge : charges) {
            var part = credit.covers(charge.contractId()) ? left.min(charge.open()) : Money.ZERO;
            if (part.isPositive()) {
                left = left.minus(part);
                allocations.add(new Receipt.Allocation(charge.id(), part, Money.ZERO, Money.ZERO, Money.ZERO));
                after.add(charge.owing(charge.debt().open(charge.debt().open().minus(part))));
            } else {
                after.add(charge);
            }
        }
        if (allocations.isEmpty()) {
            return null;
        }
        var used = credit.available().minus(left);
        var receipt = new Receipt(
                id,
                collection,
                today,
                used,
                allocations,
                Money.ZERO,
                ReceiptMethod.CREDIT,
                credit.id(),
                now,
                null,
                null);
        return new CreditUse(receipt, credit.use(used), after);
    }
}
