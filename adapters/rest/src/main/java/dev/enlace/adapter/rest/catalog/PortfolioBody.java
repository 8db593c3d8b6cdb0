package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.catalog.PortfolioId;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a collection portfolio. */
@Schema(name = "CollectionPortfolioData", title = "Dados da carteira")
public record PortfolioBody(
        @Schema(title = "Nome", required = true, examples = "Carteira principal")
        String name,

        @Schema(title = "Banco", nullable = true, description = "Código de três dígitos.", examples = "341")
        String bankCode,

        @Schema(title = "Agência", nullable = true, examples = "1234")
        String branch,

        @Schema(title = "Conta", nullable = true, examples = "12345-6")
        String account,

        @Schema(title = "Código da carteira", nullable = true, examples = "109")
        String portfolioCode,

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

    static PortfolioBody of(CollectionPortfolio portfolio) {
        var terms = portfolio.lateTerms();
        return new PortfolioBody(
                portfolio.name(),
                portfolio.bankCode(),
                portfolio.branch(),
                portfolio.account(),
                portfolio.portfolioCode(),
                terms.finePercent(),
                terms.monthlyInterestPercent(),
                Discount.of(terms.discount()),
                portfolio.pixKey(),
                portfolio.active());
    }

    CollectionPortfolio portfolio(PortfolioId id, long version) {
        var form = new Form();
        form.required("/name", name);
        var early = discount == null ? null : discount.read(form.at("/discount"));
        var terms = form.read("", () -> new LateTerms(orZero(finePercent), orZero(monthlyInterestPercent), early));
        form.check();
        return new CollectionPortfolio(
                id,
                name,
                bankCode,
                branch,
                account,
                portfolioCode,
                terms,
                pixKey,
                !Boolean.FALSE.equals(active),
                version);
    }

    private static BigDecimal orZero(BigDecimal percent) {
        return percent == null ? BigDecimal.ZERO : percent;
    }
}
