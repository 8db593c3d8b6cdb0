package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;

/**
 * What the installation costs ("Instalação custo, desconto, valor pago"). Charged when the installation order is closed.
 *
 * @param discount at most the cost
 * @param paid what was paid beforehand, at most cost − discount; a receipt on the charge
 */
public record InstallationFee(Money cost, Money discount, Money paid) {
    private static final Money MAX = Money.of("99999999.99");

    public static final InstallationFee NONE = new InstallationFee(Money.ZERO, Money.ZERO, Money.ZERO);

    public InstallationFee {
        within("/cost", "installation-cost-out-of-range", cost, MAX);
        within("/discount", "installation-discount-out-of-range", discount, cost);
        within("/paid", "installation-paid-out-of-range", paid, cost.minus(discount));
    }

    /** What is charged: cost − discount. */
    public Money charged() {
        return cost.minus(discount);
    }

    private static void within(String pointer, String code, Money amount, Money max) {
        if (amount.isNegative() || amount.compareTo(max) > 0) {
            throw DomainException.invalid(code, amount.toString(), "0.00.." + max)
                    .at(pointer);
        }
    }
}
