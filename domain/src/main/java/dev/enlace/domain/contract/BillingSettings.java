package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tab "Cobrança" of a contract: a record and a version of its own.
 *
 * @param unifiedBilling its charges share one collection with those of the customer's other unified contracts
 * @param unifiedBillingStart first day from which new charges are unified; null without
 */
public record BillingSettings(
        ContractId contractId,
        boolean unifiedBilling,
        @Nullable LocalDate unifiedBillingStart,
        PaymentMethod defaultPaymentMethod,
        FinancialCompetence financialCompetence,
        FinancialCompetence noteCompetence,
        DirectDebit directDebit,
        InstallationFee installation,
        InvoiceRules invoice,
        long version) {
    public BillingSettings {
        if (unifiedBilling != (unifiedBillingStart != null)) {
            throw DomainException.invalid(
                    "unified-billing-start",
                    String.valueOf(unifiedBillingStart),
                    unifiedBilling ? "a date" : "absent without unifiedBilling");
        }
    }

    /** What a new contract starts with. */
    public static BillingSettings initial(ContractId contract, boolean considerInterest) {
        return new BillingSettings(
                contract,
                false,
                null,
                PaymentMethod.BOLETO,
                FinancialCompetence.PRESENT,
                FinancialCompetence.PRESENT,
                DirectDebit.NONE,
                InstallationFee.NONE,
                InvoiceRules.initial(considerInterest),
                0);
    }
}
