package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request for payment over one or more charges of one payer. It is open until its charges are settled, all of them
 * voided, or taken over by another collection.
 *
 * @param number short number for people
 * @param amount of its charges that were not voided; as issued once all of them were
 * @param creditUsed part of the amount that credit of the customer's covers
 * @param balance principal still open
 * @param supersededBy the collection that took its place
 * @param unified holds charges of more than one contract, and restricts them all while it is unpaid
 */
public record Collection(
        CollectionId id,
        long number,
        CustomerId customerId,
        PortfolioId portfolioId,
        LocalDate dueDate,
        LocalDate effectiveDueDate,
        Money amount,
        Money creditUsed,
        Money balance,
        CollectionStatus status,
        @Nullable CollectionId supersededBy,
        boolean unified,
        LocalDate createdOn,
        long version) {

    /** What the customer is asked to pay: the amount less the credit used. */
    public Money amountDue() {
        return amount.minus(creditUsed);
    }

    /** The sums and the status that follow from the charges on it and the live receipts of method CREDIT. */
    public Collection holding(List<Charge> charges, Money credit) {
        var live = charges.stream()
                .filter(charge -> charge.status() != ChargeStatus.VOIDED)
                .toList();
        if (live.isEmpty()) {
            return with(amount, Money.ZERO, Money.ZERO, CollectionStatus.VOIDED, supersededBy);
        }
        var sum = live.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        var open = live.stream().map(Charge::open).reduce(Money.ZERO, Money::plus);
        return with(sum, credit, open, open.isZero() ? CollectionStatus.PAID : CollectionStatus.OPEN, supersededBy);
    }

    /** All its charges went to {@code successor}. */
    public Collection superseded(CollectionId successor) {
        return with(amount, creditUsed, Money.ZERO, CollectionStatus.SUPERSEDED, successor);
    }

    private Collection with(
            Money newAmount, Money credit, Money open, CollectionStatus newStatus, @Nullable CollectionId successor) {
        return new Collection(
                id,
                number,
                customerId,
                portfolioId,
                dueDate,
                effectiveDueDate,
                newAmount,
                credit,
                open,
                newStatus,
                successor,
                unified,
                createdOn,
                version);
    }
}
