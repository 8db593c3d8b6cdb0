package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Agrees on changes of plan, and shows what they would cost. */
@UseCase
class PlanAgreements {
    private static final PriceChangeMoney.Effect NOTHING =
            new PriceChangeMoney.Effect(List.of(), Money.ZERO, List.of());

    private final ContractReferences references;
    private final PriceChangeMoney money;

    PlanAgreements(ContractReferences references, PriceChangeMoney money) {
        this.references = references;
        this.money = money;
    }

    PlanChange agree(Contract.Snapshot now, Plan to, ChangePlan.Terms terms, LocalDate today) {
        var wish = new PlanChange.Wish(
                terms.effectiveDate() == null ? today : terms.effectiveDate(),
                terms.price(),
                terms.loyalty(),
                terms.loyaltyMonths());
        return PlanChange.of(
                references.anyPlan(now.planId()),
                to,
                wish,
                now.loyalty(),
                references.naturalPerson(now.customerId()),
                today);
    }

    /** @param take what the contract would do on the change's day; a copy does it */
    ChangePlan.Preview preview(Contract contract, Plan to, PlanChange change, BiConsumer<Contract, LocalDate> take) {
        var before = contract.snapshot();
        var copy = Contract.from(before);
        take.accept(copy, change.effectiveDate());
        var priceBefore = before.priceOn(change.effectiveDate());
        var effect = before.activatedOn() == null
                ? NOTHING
                : money.of(copy.snapshot(), change.effectiveDate(), priceBefore, change.effectiveDate());
        return new ChangePlan.Preview(
                references.anyPlan(before.planId()), to, change.effectiveDate(), priceBefore, copy.snapshot(), effect);
    }
}
