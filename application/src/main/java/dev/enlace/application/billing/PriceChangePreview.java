package dev.enlace.application.billing;

import dev.enlace.application.contract.PriceChangeMoney;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Repricing;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;

/** Takes the way of a change of price, and stops before anything is stored. */
@UseCase
class PriceChangePreview implements PriceChangeMoney {
    private final BillingContracts contracts;
    private final ServiceChanges changes;

    PriceChangePreview(BillingContracts contracts, ServiceChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @Override
    public Effect of(Contract.Snapshot changed, LocalDate from, Money before, LocalDate on) {
        var stored = contracts.find(changed.id()).orElseThrow();
        var contract = new BillingContract(
                stored.payer(), stored.facts().at(changed.prices()), stored.voidedFees(), stored.installation());
        var repriced = changes.reprice(contract, new Repricing.Change(from, before, on));
        var made = repriced.posting().charges().stream()
                .filter(charge -> charge.status() != ChargeStatus.VOIDED)
                .toList();
        return new Effect(made, repriced.credit(), repriced.superseded());
    }
}
