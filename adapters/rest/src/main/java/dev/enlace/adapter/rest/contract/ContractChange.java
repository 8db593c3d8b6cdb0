package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.contract.ChangeContract;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.contract.Sale;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of a contract. State and plan change by actions. */
@Schema(name = "ContractChange", title = "Alteração de contrato")
public record ContractChange(
        @Schema(title = "Data do contrato") LocalDate contractDate,

        @Schema(title = "Grupo do usuário", description = "Só muda pela ação change-plan.")
        UUID planId,

        @Schema(
                title = "Valor mensal",
                nullable = true,
                description = "Nulo volta ao do plano. Vale a partir do dia 1º do mês seguinte; antes da ativação, já.")
        Amount monthlyPrice,

        @Schema(title = "Regra de cobrança", minimum = "1", maximum = "31")
        Integer dueDay,

        @Schema(title = "Fidelidade", nullable = true) ContractBody.LoyaltyBody loyalty,
        @Schema(title = "Cobrança do financeiro") UUID collectionPortfolioId,
        @Schema(title = "Serviço") UUID serviceId,
        @Schema(title = "Venda à distância") Boolean soldRemotely,
        @Schema(title = "Vendedor", nullable = true) UUID salespersonId,
        @Schema(title = "Template", nullable = true) UUID contractTemplateId,

        @Schema(title = "Configuração de aceite", nullable = true)
        UUID acceptanceConfigurationId) {

    static ContractChange of(ContractQueries.View now) {
        return new ContractChange(
                now.contractDate(),
                now.planId(),
                now.monthlyPriceOrigin() == PriceOrigin.PLAN ? null : Amount.of(now.monthlyPrice()),
                now.dueDay(),
                ContractBody.LoyaltyBody.of(now.loyaltyMonths(), now.loyaltyBenefit()),
                now.collectionPortfolioId(),
                now.serviceId(),
                now.soldRemotely(),
                now.salespersonId(),
                now.contractTemplateId(),
                now.acceptanceConfigurationId());
    }

    /** @param priced whether the patch names the price: without that, a plan's new price is not taken over */
    ChangeContract.Command command(ContractQueries.View now, long expected, boolean priced) {
        var form = new Form();
        if (!now.planId().equals(planId)) {
            form.reject("/planId", "use-change-plan", planId, "the action change-plan");
        }
        var price = form.optional("/monthlyPrice", monthlyPrice, value -> Contract.checkedPrice(value.toMoney()));
        var command = new ChangeContract.Command(
                new ContractId(now.id()),
                expected,
                form.required("/contractDate", contractDate),
                priced ? new ChangeContract.Price(price) : null,
                form.required("/dueDay", dueDay, DueDay::new),
                form.optional("/loyalty", loyalty, term -> term.read(form.at("/loyalty"))),
                form.required("/collectionPortfolioId", collectionPortfolioId, PortfolioId::new),
                form.required("/serviceId", serviceId, ServiceId::new),
                new Sale(
                        Boolean.TRUE.equals(soldRemotely),
                        form.optional("/salespersonId", salespersonId, SalespersonId::new),
                        form.optional("/contractTemplateId", contractTemplateId, TemplateId::new),
                        form.optional(
                                "/acceptanceConfigurationId",
                                acceptanceConfigurationId,
                                AcceptanceConfigurationId::new)));
        form.check();
        return command;
    }
}
