package dev.enlace.adapter.rest.catalog;

import dev.enlace.application.catalog.Cities;
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

        @Schema(title = "Dígito da agência", nullable = true)
        String branchDigit,

        @Schema(title = "Conta", nullable = true) String account,
        @Schema(title = "Dígito da conta", nullable = true) String accountDigit,
        @Schema(title = "Convênio", nullable = true) String agreement,

        @Schema(title = "Código da carteira", nullable = true)
        String portfolioCode,

        @Schema(title = "Variação", nullable = true) String variation,

        @Schema(
                title = "Próximo nosso número",
                required = true,
                description = "Avança a cada boleto; não muda a versão da carteira.")
        long nextOwnNumber,

        @Schema(title = "Beneficiário", nullable = true, description = "Ausente: o provedor.")
        BeneficiaryDto beneficiary,

        @Schema(title = "Multa (%)", required = true) BigDecimal finePercent,
        @Schema(title = "Juros ao mês (%)", required = true) BigDecimal monthlyInterestPercent,
        @Schema(title = "Desconto", nullable = true) PortfolioBody.Discount discount,
        @Schema(title = "Chave Pix", nullable = true) String pixKey,
        @Schema(title = "Ativa", required = true) boolean active) {

    static PortfolioDto of(CollectionPortfolio it, long nextOwnNumber, Cities cities) {
        var bank = it.bank();
        return new PortfolioDto(
                it.id().value(),
                it.name(),
                bank.bankCode(),
                bank.branch(),
                bank.branchDigit(),
                bank.account(),
                bank.accountDigit(),
                bank.agreement(),
                bank.portfolioCode(),
                bank.variation(),
                nextOwnNumber,
                BeneficiaryDto.of(it.beneficiary(), cities),
                it.lateTerms().finePercent(),
                it.lateTerms().monthlyInterestPercent(),
                PortfolioBody.Discount.of(it.lateTerms().discount()),
                it.pixKey(),
                it.active());
    }
}
