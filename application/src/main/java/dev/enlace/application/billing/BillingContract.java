package dev.enlace.application.billing;

import dev.enlace.domain.billing.BillingFacts;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.shared.Money;
import java.time.YearMonth;
import java.util.SortedSet;

/**
 * What billing must know of one contract.
 *
 * @param voidedFees competences whose fee was voided and not made again
 * @param installation what its installation costs
 */
public record BillingContract(
        Collecting.Payer payer, BillingFacts facts, SortedSet<YearMonth> voidedFees, InstallationCost installation) {
    /** @param paid beforehand, at most cost − discount */
    public record InstallationCost(Money cost, Money discount, Money paid) {}
}
