package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;

/**
 * The invariant of the ledger, at all times and for every part of it: what was charged is received, open, voided or
 * forgiven as a discount.
 *
 * @param charges all that was ever charged, voided charges included
 * @param receivedPrincipal principal that standing receipts cover, method CREDIT included
 * @param open principal still owed
 * @param voided what voided charges were for
 * @param discounts given for early payment
 */
public record Books(Money charges, Money receivedPrincipal, Money open, Money voided, Money discounts) {
    public static final Books EMPTY = new Books(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public boolean balanced() {
        return charges.equals(receivedPrincipal.plus(open).plus(voided).plus(discounts));
    }

    public Books plus(Charge charge) {
        return new Books(
                charges.plus(charge.amount()),
                receivedPrincipal,
                open.plus(charge.open()),
                charge.status() == ChargeStatus.VOIDED ? voided.plus(charge.amount()) : voided,
                discounts);
    }

    public Books plus(Receipt receipt) {
        return receipt.stands()
                ? new Books(
                        charges,
                        receivedPrincipal.plus(receipt.principal()),
                        open,
                        voided,
                        discounts.plus(receipt.discount()))
                : this;
    }
}
