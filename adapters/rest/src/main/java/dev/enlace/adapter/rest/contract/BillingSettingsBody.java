package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DebitType;
import dev.enlace.domain.contract.DirectDebit;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.InstallationFee;
import dev.enlace.domain.contract.InvoiceRules;
import dev.enlace.domain.contract.PaymentMethod;
import dev.enlace.domain.customer.Document;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tab "Cobrança", answered and edited alike. */
@Schema(name = "BillingSettings", title = "Cobrança")
public record BillingSettingsBody(
        @Schema(title = "Cobrança unificada") Boolean unifiedBilling,

        @Schema(title = "Data de início da unificação", nullable = true)
        LocalDate unifiedBillingStart,

        @Schema(title = "Forma de pagamento padrão") PaymentMethod defaultPaymentMethod,
        @Schema(title = "Competência do financeiro") FinancialCompetence financialCompetence,
        @Schema(title = "Competência da nota") FinancialCompetence noteCompetence,
        @Schema(title = "Débito em conta") DirectDebitBody directDebit,
        @Schema(title = "Instalação") InstallationFeeBody installation,
        @Schema(title = "Fatura") InvoiceBody invoice) {

    @Schema(name = "DirectDebit", title = "Débito em conta")
    record DirectDebitBody(
            @Schema(title = "Banco código débito", readOnly = true, description = "Do cliente, para sempre.")
            String code,

            @Schema(title = "Banco débito autorizado") Boolean authorized,

            @Schema(title = "Banco", nullable = true, examples = "001")
            String bankCode,

            @Schema(title = "Banco agência", nullable = true)
            String branch,

            @Schema(title = "Banco conta", nullable = true) String account,

            @Schema(title = "Banco nome pessoa", nullable = true)
            String holderName,

            @Schema(title = "Banco CPF/CNPJ", nullable = true)
            String holderDocument) {
        DirectDebit read(Form form, String code) {
            if (this.code != null && !this.code.equals(code)) {
                form.reject("/code", "direct-debit-code-read-only", this.code, code);
            }
            var document = form.optional("/holderDocument", holderDocument, Document::new);
            return form.read(
                    "",
                    () -> new DirectDebit(
                            Boolean.TRUE.equals(authorized), bankCode, branch, account, holderName, document));
        }
    }

    @Schema(name = "InstallationFee", title = "Instalação")
    record InstallationFeeBody(
            @Schema(title = "Instalação custo") Amount cost,
            @Schema(title = "Instalação desconto") Amount discount,
            @Schema(title = "Instalação valor pago") Amount paid) {
        InstallationFee read(Form form) {
            var zero = InstallationFee.NONE.cost();
            var full = form.optional("/cost", cost, Amount::toMoney);
            var off = form.optional("/discount", discount, Amount::toMoney);
            var given = form.optional("/paid", paid, Amount::toMoney);
            return form.read(
                    "",
                    () -> new InstallationFee(
                            full == null ? zero : full, off == null ? zero : off, given == null ? zero : given));
        }
    }

    @Schema(name = "InvoiceRules", title = "Fatura")
    record InvoiceBody(
            @Schema(title = "Tipos de débito para fatura") List<DebitType> debitTypes,

            @Schema(title = "Período dos débitos para fatura")
            WindowBody debitPeriod,

            @Schema(title = "Considerar juros na fatura") Boolean considerInterest,

            @Schema(title = "Template da fatura", nullable = true)
            UUID templateId) {
        InvoiceRules read(Form form) {
            if (form.required("/debitTypes", debitTypes) == null | form.required("/debitPeriod", debitPeriod) == null) {
                return null;
            }
            var types = EnumSet.noneOf(DebitType.class);
            form.each("/debitTypes", debitTypes, types::add);
            var window = debitPeriod.read(form.at("/debitPeriod"));
            var template = form.optional("/templateId", templateId, TemplateId::new);
            return window == null
                    ? null
                    : form.read(
                            "/debitTypes",
                            () -> new InvoiceRules(types, window, Boolean.TRUE.equals(considerInterest), template));
        }
    }

    @Schema(name = "DebitWindow", title = "Período", description = "Deslocamentos em torno do vencimento da fatura.")
    record WindowBody(
            @Schema(title = "De", examples = "-31") Integer from,
            @Schema(title = "Até", examples = "0") Integer to,

            @Schema(title = "Unidade", description = "DAYS se ausente.")
            InvoiceRules.Unit unit) {
        InvoiceRules.Window read(Form form) {
            if (form.required("/from", from) == null | form.required("/to", to) == null) {
                return null;
            }
            return form.read("", () -> new InvoiceRules.Window(from, to, unit == null ? InvoiceRules.Unit.DAYS : unit));
        }
    }

    static BillingSettingsBody of(BillingSettings settings, long code) {
        var debit = settings.directDebit();
        var fee = settings.installation();
        var invoice = settings.invoice();
        return new BillingSettingsBody(
                settings.unifiedBilling(),
                settings.unifiedBillingStart(),
                settings.defaultPaymentMethod(),
                settings.financialCompetence(),
                settings.noteCompetence(),
                new DirectDebitBody(
                        Long.toString(code),
                        debit.authorized(),
                        debit.bankCode(),
                        debit.branch(),
                        debit.account(),
                        debit.holderName(),
                        debit.holderDocument() == null
                                ? null
                                : debit.holderDocument().value()),
                new InstallationFeeBody(Amount.of(fee.cost()), Amount.of(fee.discount()), Amount.of(fee.paid())),
                new InvoiceBody(
                        invoice.debitTypes().stream().sorted().toList(),
                        new WindowBody(
                                invoice.period().from(),
                                invoice.period().to(),
                                invoice.period().unit()),
                        invoice.considerInterest(),
                        invoice.templateId() == null
                                ? null
                                : invoice.templateId().value()));
    }

    /** @param today from when billing is unified where the form does not say so */
    BillingSettings settings(ContractId contract, long expected, long code, LocalDate today) {
        var form = new Form();
        var unified = Boolean.TRUE.equals(unifiedBilling);
        var start = unified && unifiedBillingStart == null ? today : unifiedBillingStart;
        if (!unified && unifiedBillingStart != null) {
            form.reject("/unifiedBillingStart", "unified-billing-start", start, "absent without unifiedBilling");
        }
        form.required("/defaultPaymentMethod", defaultPaymentMethod);
        form.required("/financialCompetence", financialCompetence);
        form.required("/noteCompetence", noteCompetence);
        var debit =
                directDebit == null ? DirectDebit.NONE : directDebit.read(form.at("/directDebit"), Long.toString(code));
        var fee = installation == null ? InstallationFee.NONE : installation.read(form.at("/installation"));
        var rules = invoice == null ? InvoiceRules.initial(false) : invoice.read(form.at("/invoice"));
        form.check();
        return new BillingSettings(
                contract,
                unified,
                start,
                defaultPaymentMethod,
                financialCompetence,
                noteCompetence,
                debit,
                fee,
                rules,
                expected);
    }
}
