package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.contract.PlanTrial;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the contract that its history shows, under the API's names. */
final class ContractFields {
    private ContractFields() {}

    static Map<String, Object> of(Contract.Snapshot contract) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("state", contract.state().name());
        fields.put("contractDate", contract.contractDate());
        fields.put("activatedOn", contract.activatedOn());
        fields.put("billingStart", contract.billingStart());
        fields.put("billedUntil", contract.billedUntil());
        fields.put("exempt", Contract.from(contract).isExempt() ? true : null);
        fields.put("customerId", contract.customerId().value());
        fields.put("planId", contract.planId().value());
        fields.put("monthlyPrice", contract.monthlyPrice().toString());
        fields.put("monthlyPriceOrigin", contract.monthlyPriceOrigin().name());
        fields.put("dueDay", contract.dueDay().value());
        fields.put("loyalty", loyalty(contract.loyalty()));
        fields.put("collectionPortfolioId", contract.collectionPortfolioId().value());
        fields.put("serviceId", contract.serviceId().value());
        fields.put("soldRemotely", contract.sale().remotely());
        fields.put("salespersonId", contract.sale().salespersonId());
        fields.put("contractTemplateId", contract.sale().contractTemplateId());
        fields.put("acceptanceConfigurationId", contract.sale().acceptanceConfigurationId());
        fields.put("bonusUntil", contract.bonusUntil());
        fields.put("deactivation", deactivation(contract.deactivation()));
        fields.put("planChange", planChange(contract.planChange()));
        fields.put("planTrial", planTrial(contract.planTrial()));
        fields.put("loyaltySince", contract.loyaltySince());
        return fields;
    }

    private static Map<String, Object> loyalty(Loyalty loyalty) {
        return loyalty == null
                ? null
                : Map.of(
                        "months", loyalty.months(), "benefit", loyalty.benefit().toString());
    }

    private static Map<String, Object> deactivation(Deactivation pause) {
        return pause == null
                ? null
                : Map.of("from", pause.from().toString(), "until", pause.until().toString());
    }

    private static Map<String, Object> planChange(PlanChange change) {
        return change == null
                ? null
                : Map.of(
                        "planId", change.planId().value(),
                        "effectiveDate", change.effectiveDate().toString(),
                        "monthlyPrice", change.monthlyPrice().toString());
    }

    private static Map<String, Object> planTrial(PlanTrial trial) {
        return trial == null
                ? null
                : Map.of(
                        "planId", trial.planId().value(), "until", trial.until().toString());
    }
}
