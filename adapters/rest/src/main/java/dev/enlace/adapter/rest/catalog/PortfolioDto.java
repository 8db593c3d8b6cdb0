package dev.enlace.adapter.rest.catalog;

import dev.enlace.domain.billing.CollectionPortfolio;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CollectionPortfolio", title = "Carteira")
record PortfolioDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Banco", nullable = true) String bankCode,
        @Schema(title = "Agência", nullable = true) String branch,
        @Schema(title = "Conta", nullable = true) String account,

        @Schema(title = "Código da carteira", nullable = true)
        String portfolioCode,

        @Schema(title = "Multa (%)", required = true) BigDecimal finePercent,
        @Schema(title = "Juros ao mês (%)", required = true) BigDecimal monthlyInterestPercent,
        @Schema(title = "Desconto", nullable = true) PortfolioBody.Discount discount,
        @Schema(title = "Chave Pix", nullable = true) String pixKey,
        @Schema(title = "Ativa", required = true) boolean active) {

    static PortfolioDto of(CollectionPortfolio it) {
        return new PortfolioDto(
                it.id().value(),
                it.name(),
                it.bankCode(),
                it.branch(),
                it.account(),
                it.portfolioCode(),
                it.lateTerms().finePercent(),
                it.lateTerms().monthlyInterestPercent(),
                PortfolioBody.Discount.of(it.lateTerms().discount()),
                it.pixKey(),
                it.active());
    }
}
