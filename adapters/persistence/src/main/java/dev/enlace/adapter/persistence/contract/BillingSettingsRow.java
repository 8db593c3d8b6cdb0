package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.InvoiceRules;
import dev.enlace.domain.contract.PaymentMethod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "contract_billing_settings")
class BillingSettingsRow {
    @Id
    public UUID contractId;

    @Version
    public long version;

    public boolean unifiedBilling;
    public LocalDate unifiedBillingStart;

    @Enumerated(EnumType.STRING)
    public PaymentMethod defaultPaymentMethod;

    @Enumerated(EnumType.STRING)
    public FinancialCompetence financialCompetence;

    @Enumerated(EnumType.STRING)
    public FinancialCompetence noteCompetence;

    public BigDecimal installationCost;
    public BigDecimal installationDiscount;
    public BigDecimal installationPaid;
    public boolean debitAuthorized;
    public String debitBankCode;
    public String debitBranch;
    public String debitAccount;
    public String debitHolderName;
    public String debitHolderDocument;
    public String[] invoiceDebitTypes;
    public int invoicePeriodFrom;
    public int invoicePeriodTo;

    @Enumerated(EnumType.STRING)
    public InvoiceRules.Unit invoicePeriodUnit;

    public boolean invoiceConsiderInterest;
    public UUID invoiceTemplateId;
}
