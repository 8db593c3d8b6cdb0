package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Money comes in on a slip, and sometimes goes back. A payment covers the charges by due date and contract number, each
 * one's fine, interest and principal in this order; all of it paid early by one receipt earns the discount; what is beyond
 * the debt becomes credit where the payer agrees to that.
 */
public final class Receiving {
    private static final int YEARS_BACK = 10;

    /**
     * A payment entered by hand.
     *
     * @param acceptSurplus whether what is beyond the debt becomes credit; refused otherwise
     */
    public record Payment(LocalDate paidOn, Money amount, ReceiptMethod method, boolean acceptSurplus) {}

    /** The receipt and all that it changed. */
    public record Received(Receipt receipt, Posting posting) {}

    private record Allocated(List<Charge> charges, List<Receipt.Allocation> allocations, Money rest) {}

    private final LocalDate today;
    private final Instant now;
    private final Supplier<UUID> ids;

    /** @param today the business date */
    public Receiving(LocalDate today, Instant now, Supplier<UUID> ids) {
        this.today = today;
        this.now = now;
        this.ids = ids;
    }

    /**
     * Takes a payment.
     *
     * @throws dev.enlace.domain.shared.DomainException INVALID {@code receipt-amount-not-positive}, {@code
     *     paid-on-in-future}, {@code paid-on-too-early}, {@code receipt-method-not-by-hand}, {@code
     *     receipt-exceeds-amount}; CONFLICT {@code collection-settled}, {@code collection-voided}, {@code
     *     collection-superseded} with its successor
     */
    public Received receive(Slip slip, Payment payment) {
        check(payment);
        requireOpen(slip.collection());
        var due = slip.dueOn(payment.paidOn);
        if (payment.amount.compareTo(due.total()) > 0 && !payment.acceptSurplus) {
            throw BillingRefused.exceedsAmount(payment.amount, due.total());
        }
        boolean settles = payment.amount.compareTo(due.total()) >= 0;
        var allocated = allocate(
                slip.charges(), payment.amount, settles ? due.discount() : Money.ZERO, payment.paidOn, slip.terms());
        var receipt = new Receipt(
                new ReceiptId(ids.get()),
                slip.collection().id(),
                payment.paidOn,
                payment.amount,
                allocated.allocations,
                allocated.rest,
                payment.method,
                null,
                now,
                null,
                null);
        var receipts = new ArrayList<>(slip.receipts());
        receipts.add(receipt);
        var after = slip.with(allocated.charges, receipts);
        var credits = allocated.rest.isPositive() ? List.of(surplus(slip, receipt, allocated.rest)) : List.<Credit>of();
        return new Received(
                receipt,
                new Posting(
                        List.of(after.collection()),
                        changed(slip.charges(), after.charges()),
                        List.of(receipt),
                        credits));
    }

    /**
     * Takes a receipt back: the receipts that remain are used again as if it had never come, and the credit it left is
     * revoked.
     *
     * @param slips the slip of the receipt, and those on which its charges are now
     * @throws dev.enlace.domain.shared.DomainException CONFLICT {@code receipt-reversed}, {@code receipt-of-credit},
     *     {@code credit-used}
     */
    public Posting reverse(List<Slip> slips, Receipt receipt, String reason) {
        if (!receipt.stands()) {
            throw BillingRefused.receiptReversed(receipt.id());
        }
        if (receipt.method() == ReceiptMethod.CREDIT) {
            throw BillingRefused.receiptOfCredit(receipt.id());
        }
        var revoked = slips.stream()
                .flatMap(slip -> slip.credits().stream())
                .filter(credit -> receipt.id().equals(credit.receiptId()) && credit.revokedOn() == null)
                .distinct()
                .map(credit -> credit.revoke(today))
                .toList();
        var posting = new Posting(List.of(), List.of(), List.of(receipt.reversed(now, reason)), revoked);
        for (var slip : slips) {
            posting = posting.plus(
                    slip.collection().id().equals(receipt.collectionId())
                            ? replay(slip, receipt)
                            : takeBack(slip, receipt));
        }
        return posting;
    }

    private void check(Payment payment) {
        if (!payment.amount.isPositive()) {
            throw BillingRefused.amountNotPositive(payment.amount);
        }
        if (payment.paidOn.isAfter(today)) {
            throw BillingRefused.paidOnInFuture(payment.paidOn, today);
        }
        if (payment.paidOn.isBefore(today.minusYears(YEARS_BACK))) {
            throw BillingRefused.paidOnTooEarly(payment.paidOn, today.minusYears(YEARS_BACK));
        }
        if (payment.method == ReceiptMethod.CREDIT) {
            throw BillingRefused.methodNotByHand(payment.method);
        }
    }

    /** Refuses a collection on which nothing is open any more, saying what became of it. */
    public static void requireOpen(Collection collection) {
        switch (collection.status()) {
            case OPEN -> {}
            case PAID -> throw BillingRefused.collectionSettled(collection.id());
            case VOIDED -> throw BillingRefused.collectionVoided(collection.id());
            case SUPERSEDED ->
                throw BillingRefused.collectionSuperseded(
                        collection.id(), Objects.requireNonNull(collection.supersededBy()));
        }
    }

    private static Allocated allocate(
            List<Charge> charges, Money amount, Money discount, LocalDate day, LateTerms terms) {
        var after = new ArrayList<Charge>(charges.size());
        var allocations = new ArrayList<Receipt.Allocation>(charges.size());
        var money = amount;
        var off = discount;
        for (var charge : charges) {
            if (!charge.isOpen() || (money.isZero() && off.isZero())) {
                after.add(charge);
                continue;
            }
            var debt = charge.debtOn(day);
            var less = off.min(debt.open());
            off = off.minus(less);
            var payment = debt.open(debt.open().minus(less)).pay(money, day, terms);
            money = payment.rest();
            allocations.add(
                    new Receipt.Allocation(charge.id(), payment.principal(), payment.fine(), payment.interest(), less));
            after.add(charge.owing(payment.after()));
        }
        return new Allocated(after, allocations, money);
    }

    /** Uses the slip's own receipts but {@code without} again, in the order of entry, from the beginning. */
    private Posting replay(Slip slip, Receipt without) {
        if (slip.collection().status() == CollectionStatus.SUPERSEDED) {
            return Posting.NOTHING;
        }
        List<Charge> charges = slip.charges().stream()
                .map(charge -> charge.status() == ChargeStatus.VOIDED ? charge : beginning(slip, charge))
                .toList();
        var receipts = new ArrayList<Receipt>();
        var credits = new ArrayList<Credit>();
        for (var receipt :
                slip.own().filter(one -> !one.id().equals(without.id())).toList()) {
            if (receipt.method() == ReceiptMethod.CREDIT) {
                charges = charges.stream()
                        .map(charge -> credited(charge, receipt))
                        .toList();
                receipts.add(receipt);
            } else {
                var allocated = allocate(
                        charges,
                        receipt.amount().minus(receipt.surplus()),
                        receipt.discount(),
                        receipt.paidOn(),
                        slip.terms());
                charges = allocated.charges;
                receipts.add(receipt.allocated(allocated.allocations));
                // A dispute settled since then may have left less to pay than there was.
                if (allocated.rest.isPositive()) {
                    credits.add(surplus(slip, receipt, allocated.rest));
                }
            }
        }
        var kept = new ArrayList<>(receipts);
        slip.receipts().stream()
                .filter(receipt ->
                        !receipt.collectionId().equals(slip.collection().id()))
                .forEach(kept::add);
        var after = slip.with(charges, kept);
        return new Posting(
                List.of(after.collection()),
                changed(slip.charges(), charges),
                changed(slip.receipts(), receipts),
                credits);
    }

    /** Receipts of earlier slips have paid their part already. */
    private static Charge beginning(Slip slip, Charge charge) {
        var open = charge.amount();
        for (var receipt : slip.receipts()) {
            var part = receipt.of(charge.id());
            if (receipt.stands()
                    && part != null
                    && !receipt.collectionId().equals(slip.collection().id())) {
                open = open.minus(part.principal()).minus(part.discount());
            }
        }
        return charge.atTheBeginning(open);
    }

    private static Charge credited(Charge charge, Receipt credit) {
        var part = credit.of(charge.id());
        return part == null
                ? charge
                : charge.owing(charge.debt().open(charge.debt().open().minus(part.principal())));
    }

    private static Posting takeBack(Slip slip, Receipt receipt) {
        var charges = slip.charges().stream()
                .map(charge -> {
                    var paid = receipt.of(charge.id());
                    return paid == null ? charge : charge.takenBack(paid);
                })
                .toList();
        var after = slip.with(charges, slip.receipts());
        return new Posting(List.of(after.collection()), changed(slip.charges(), charges), List.of(), List.of());
    }

    private Credit surplus(Slip slip, Receipt receipt, Money amount) {
        return Credit.of(
                new CreditId(ids.get()),
                slip.collection().customerId(),
                null,
                amount,
                CreditOrigin.SURPLUS,
                List.of(),
                receipt.id(),
                today);
    }

    private static <T> List<T> changed(List<T> before, List<T> after) {
        return after.stream().filter(one -> !before.contains(one)).toList();
    }
}
