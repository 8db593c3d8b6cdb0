package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A charge that should not have been: it stays, voided, saying why. Money that had paid part of it becomes credit of the
 * customer's, and credit that had covered part of it is given back.
 */
public final class Voiding {
    private final LocalDate today;
    private final Instant now;
    private final Supplier<UUID> ids;

    public Voiding(LocalDate today, Instant now, Supplier<UUID> ids) {
        this.today = today;
        this.now = now;
        this.ids = ids;
    }

    /**
     * @param successor the charge that takes its place, null without one
     * @throws dev.enlace.domain.shared.DomainException CONFLICT {@code charge-not-open}
     */
    public Posting of(Slip slip, Charge charge, String reason, @Nullable ChargeId successor) {
        var voided = charge.voided(reason, successor);
        var charges = slip.charges().stream()
                .map(one -> one.id().equals(charge.id()) ? voided : one)
                .toList();
        var receipts = new ArrayList<Receipt>();
        var kept = new ArrayList<Receipt>();
        var made = new ArrayList<Credit>();
        Map<CreditId, Credit> credits = new HashMap<>();
        slip.credits().forEach(credit -> credits.put(credit.id(), credit));
        Map<CreditId, Credit> givenBack = new HashMap<>();
        for (var receipt : slip.receipts()) {
            var part = receipt.stands() ? receipt.of(charge.id()) : null;
            if (part == null) {
                kept.add(receipt);
            } else if (receipt.method() == ReceiptMethod.CREDIT) {
                var known = givenBack.getOrDefault(receipt.creditId(), credits.get(receipt.creditId()));
                var credit = Objects.requireNonNull(known, "a slip holds the credits its receipts used");
                givenBack.put(credit.id(), credit.giveBack(part.principal()));
                receipts.addAll(withoutPart(receipt, part, reason));
            } else {
                receipts.add(receipt.allocated(others(receipt, part)));
                made.add(Credit.of(
                        new CreditId(ids.get()),
                        slip.collection().customerId(),
                        null,
                        part.money(),
                        CreditOrigin.VOIDED_CHARGE,
                        List.of(),
                        receipt.id(),
                        today));
            }
        }
        kept.addAll(receipts);
        made.addAll(givenBack.values());
        return new Posting(List.of(slip.with(charges, kept).collection()), List.of(voided), receipts, made);
    }

    /**
     * Voids an untouched charge in favour of {@code successor}; a slip that has nothing else is superseded by the
     * successor's.
     */
    public Posting superseding(Slip slip, Charge charge, String reason, Charge successor) {
        var posting = of(slip, charge, reason, successor.id());
        var collection = posting.collections().get(0);
        return collection.status() == CollectionStatus.VOIDED
                ? new Posting(
                        List.of(collection.superseded(successor.collectionId())),
                        posting.charges(),
                        posting.receipts(),
                        posting.credits())
                : posting;
    }

    /** A use of credit is reversed; what covered other charges is used for them anew. */
    private List<Receipt> withoutPart(Receipt use, Receipt.Allocation part, String reason) {
        var reversed = use.reversed(now, reason);
        var rest = others(use, part);
        if (rest.isEmpty()) {
            return List.of(reversed);
        }
        return List.of(
                reversed,
                new Receipt(
                        new ReceiptId(ids.get()),
                        use.collectionId(),
                        use.paidOn(),
                        use.amount().minus(part.principal()),
                        rest,
                        Money.ZERO,
                        use.method(),
                        use.creditId(),
                        now,
                        null,
                        null));
    }

    private static List<Receipt.Allocation> others(Receipt receipt, Receipt.Allocation part) {
        return receipt.allocations().stream().filter(one -> !one.equals(part)).toList();
    }
}
