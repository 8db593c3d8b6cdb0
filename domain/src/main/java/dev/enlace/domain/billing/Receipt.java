package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A payment taken against a collection, and what it was used for: {@code amount = principal + fine + interest + surplus}.
 * It is never deleted; a wrong one is reversed.
 *
 * @param paidOn the day the money came, by the business date
 * @param allocations what each charge got; they sum to principal, fine, interest and discount
 * @param surplus what was beyond the debt; became credit
 * @param creditId the credit it spends, with method CREDIT alone
 * @param reversedAt null while it stands
 */
public record Receipt(
        ReceiptId id,
        CollectionId collectionId,
        LocalDate paidOn,
        Money amount,
        List<Allocation> allocations,
        Money surplus,
        ReceiptMethod method,
        @Nullable CreditId creditId,
        Instant receivedAt,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason) {

    /** What one charge got of a receipt. */
    public record Allocation(ChargeId chargeId, Money principal, Money fine, Money interest, Money discount) {
        public Money money() {
            return principal.plus(fine).plus(interest);
        }
    }

    public Receipt {
        allocations = List.copyOf(allocations);
        var used = allocations.stream().map(Allocation::money).reduce(surplus, Money::plus);
        if (!used.equals(amount) || !amount.isPositive()) {
            throw new IllegalArgumentException("receipt " + id + " of " + amount + " uses " + used);
        }
    }

    public Money principal() {
        return sum(Allocation::principal);
    }

    public Money fine() {
        return sum(Allocation::fine);
    }

    public Money interest() {
        return sum(Allocation::interest);
    }

    public Money discount() {
        return sum(Allocation::discount);
    }

    public boolean stands() {
        return reversedAt == null;
    }

    /** What {@code charge} got of it; null when nothing. */
    public @Nullable Allocation of(ChargeId charge) {
        return allocations.stream()
                .filter(allocation -> allocation.chargeId().equals(charge))
                .findFirst()
                .orElse(null);
    }

    /** The same money, used otherwise; {@code surplus} grows by what no charge takes. */
    public Receipt allocated(List<Allocation> others) {
        var taken = others.stream().map(Allocation::money).reduce(Money.ZERO, Money::plus);
        return new Receipt(
                id,
                collectionId,
                paidOn,
                amount,
                others,
                amount.minus(taken),
                method,
                creditId,
                receivedAt,
                reversedAt,
                reversalReason);
    }

    public Receipt reversed(Instant at, String reason) {
        return new Receipt(
                id, collectionId, paidOn, amount, allocations, surplus, method, creditId, receivedAt, at, reason);
    }

    private Money sum(Function<Allocation, Money> part) {
        return allocations.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
