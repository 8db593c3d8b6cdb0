package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.catalog.PortfolioId;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a collection portfolio. */
@Schema(name = "CollectionPortfolioData", title = "Dados da carteira")
public record PortfolioBody(
        @Schema(title = "Nome", required = true, examples = "Carteira principal")
        String name,

        @Schema(
                title = "Banco",
                nullable = true,
                description =
                        "Código de três dígitos. Sem banco não há boletos. Com banco, o que ele exige é conferido ao salvar.",
                examples = "341")
        String bankCode,

        @Schema(
                title = "Agência",
                nullable = true,
                description = "O dígito pode vir após um hífen. Sicoob e Sicredi: a cooperativa.",
                examples = "1234")
        String branch,

        @Schema(title = "Dígito da agência", nullable = true, examples = "5")
        String branchDigit,

        @Schema(
                title = "Conta",
                nullable = true,
                description = "O dígito pode vir após um hífen.",
                examples = "12345-6")
        String account,

        @Schema(title = "Dígito da conta", nullable = true, examples = "6")
        String accountDigit,

        @Schema(
                title = "Convênio",
                nullable = true,
                description = "Convênio, código do beneficiário ou do cliente, como na prévia da carteira.",
                examples = "1234567")
        String agreement,

        @Schema(title = "Código da carteira", nullable = true, examples = "109")
        String portfolioCode,

        @Schema(
                title = "Variação",
                nullable = true,
                description = "O que o banco pede além da carteira, como o posto do Sicredi ou a modalidade do Sicoob.",
                examples = "01")
        String variation,

        @Schema(
                title = "Próximo nosso número",
                description =
                        "Número, sem dígito, do próximo boleto; 1 se ausente. Não volta a um número que um boleto já tem.",
                examples = "1")
        Long nextOwnNumber,

        @Schema(title = "Beneficiário", nullable = true, description = "Ausente: o provedor.")
        BeneficiaryDto beneficiary,

        @Schema(title = "Multa (%)", description = "0 a 2, uma vez; 0 se ausente.", examples = "2.00")
        BigDecimal finePercent,

        @Schema(title = "Juros ao mês (%)", description = "0 a 1; 0 se ausente.", examples = "1.00")
        BigDecimal monthlyInterestPercent,

        @Schema(title = "Desconto", nullable = true) Discount discount,

        @Schema(title = "Chave Pix", nullable = true, examples = "financeiro@exemplo.com.br")
        String pixKey,

        @Schema(title = "Ativa", description = "Verdadeiro se ausente.")
        Boolean active) {

    @Schema(
            name = "EarlyPaymentDiscount",
            title = "Desconto",
            description =
                    "Para um só recebimento que quita até daysBefore dias antes do vencimento. Percentual ou valor.")
    public record Discount(
            @Schema(title = "Percentual (%)", nullable = true, examples = "5.00")
            BigDecimal percent,

            @Schema(title = "Valor", nullable = true) Amount amount,

            @Schema(title = "Dias antes do vencimento", description = "0 se ausente.", examples = "5")
            Integer daysBefore) {
        static Discount of(LateTerms.Discount discount) {
            return discount == null
                    ? null
                    : new Discount(discount.percent(), Amount.of(discount.amount()), discount.daysBefore());
        }

        LateTerms.Discount read(Form form) {
            var money = form.optional("/amount", amount, Amount::toMoney);
            return form.read("", () -> new LateTerms.Discount(percent, money, daysBefore == null ? 0 : daysBefore));
        }
    }

    static PortfolioBody of(CollectionPortfolio portfolio, long nextOwnNumber, Cities cities) {
        var terms = portfolio.lateTerms();
        var bank = portfolio.bank();
        return new PortfolioBody(
                portfolio.name(),
                bank.bankCode(),
                bank.branch(),
                bank.branchDigit(),
                bank.account(),
                bank.accountDigit(),
                bank.agreement(),
                bank.portfolioCode(),
                bank.variation(),
                nextOwnNumber,
                BeneficiaryDto.of(portfolio.beneficiary(), cities),
                terms.finePercent(),
                terms.monthlyInterestPercent(),
                Discount.of(terms.discount()),
                portfolio.pixKey(),
                portfolio.active());
    }

    /** Where the sequence begins. */
    long firstOwnNumber() {
        return nextOwnNumber == null ? 1 : nextOwnNumber;
    }

    CollectionPortfolio portfolio(PortfolioId id, long version) {
        var form = new Form();
        form.required("/name", name);
        var bank = form.read(
                "",
                () -> new PortfolioBank(
                        blankToNull(bankCode),
                        blankToNull(branch),
                        blankToNull(branchDigit),
                        blankToNull(account),
                        blankToNull(accountDigit),
                        blankToNull(agreement),
                        blankToNull(portfolioCode),
                        blankToNull(variation)));
        if (nextOwnNumber != null && (nextOwnNumber < 1 || nextOwnNumber > 99_999_999_999_999_999L)) {
            form.reject("/nextOwnNumber", "own-number-out-of-range", nextOwnNumber, "1..99999999999999999");
        }
        var payee = beneficiary == null ? null : beneficiary.read(form.at("/beneficiary"));
        var early = discount == null ? null : discount.read(form.at("/discount"));
        var terms = form.read("", () -> new LateTerms(orZero(finePercent), orZero(monthlyInterestPercent), early));
        form.check();
        return new CollectionPortfolio(
                id, name, bank, terms, payee, blankToNull(pixKey), !Boolean.FALSE.equals(active), version);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static BigDecimal orZero(BigDecimal percent) {
        return percent == null ? BigDecimal.ZERO : percent;
    }
}
