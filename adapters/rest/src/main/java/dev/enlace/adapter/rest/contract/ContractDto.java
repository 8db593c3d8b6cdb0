package dev.enlace.adapter.rest.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.network.SessionType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Contract", title = "Contrato")
public record ContractDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Número", required = true) long number,
        @Schema(title = "Cliente", required = true) UUID customerId,
        @Schema(title = "Nome do cliente", required = true) String customerName,
        @Schema(title = "Estado", required = true) ContractState state,
        @Schema(title = "Data do contrato", required = true) LocalDate contractDate,
        @Schema(title = "Ativado em", nullable = true) LocalDate activatedOn,

        @Schema(title = "Início da cobrança", nullable = true)
        LocalDate billingStart,

        @Schema(title = "Grupo do usuário", required = true) Named plan,
        @Schema(title = "Valor mensal", required = true) Amount monthlyPrice,
        @Schema(title = "Origem do valor", required = true) PriceOrigin monthlyPriceOrigin,

        @Schema(title = "Regra de cobrança", required = true)
        int dueDay,

        @Schema(title = "Fidelidade", nullable = true) LoyaltyDto loyalty,

        @Schema(title = "Cobrança do financeiro", required = true)
        UUID collectionPortfolioId,

        @Schema(title = "Serviço", required = true) UUID serviceId,

        @Schema(title = "Venda à distância", required = true)
        boolean soldRemotely,

        @Schema(title = "Vendedor", nullable = true) UUID salespersonId,
        @Schema(title = "Template", nullable = true) UUID contractTemplateId,

        @Schema(title = "Configuração de aceite", nullable = true)
        UUID acceptanceConfigurationId,

        @Schema(title = "Observação", nullable = true) String note,

        @Schema(title = "Usuário", nullable = true, description = "Nulo em contrato cadastrado como cancelado.")
        ContractAccessDto access,

        @Schema(title = "Bônus até", nullable = true) LocalDate bonusUntil,

        @Schema(title = "Isento", required = true, description = "Nenhum lançamento novo é gerado.")
        boolean exempt,

        @Schema(
                title = "Cobrado até",
                nullable = true,
                description = "Primeiro dia não servido, desde o pedido de cancelamento.")
        LocalDate billedUntil,

        @Schema(title = "Desativação", nullable = true) ContractBody.DeactivationBody deactivation,

        @Schema(title = "Próximo plano", nullable = true, description = "Atualização de plano agendada.")
        NextPlanDto nextPlan,

        @Schema(
                title = "Degustação de plano",
                nullable = true,
                description = "Plano em degustação, pelo preço do próprio.")
        PlanTrialDto planTrial,

        @Schema(title = "Ações permitidas", description = "Ausente em listas.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> allowedActions,

        @Schema(title = "Ligações") @JsonProperty("_links") Links links) {

    @Schema(name = "NamedReference", title = "Referência")
    record Named(
            @Schema(title = "Identificador") UUID id,
            @Schema(title = "Nome") String name) {}

    @Schema(name = "NextPlan", title = "Próximo plano")
    record NextPlanDto(
            @Schema(title = "Plano") Named plan,

            @Schema(title = "A partir de", description = "Primeiro dia do plano agendado.")
            LocalDate effectiveDate,

            @Schema(title = "Valor mensal", description = "Combinado para o plano agendado.")
            Amount monthlyPrice) {
        static NextPlanDto of(ContractQueries.NextPlan next) {
            return next == null
                    ? null
                    : new NextPlanDto(
                            new Named(next.id(), next.name()), next.effectiveDate(), Amount.of(next.monthlyPrice()));
        }
    }

    @Schema(name = "PlanTrial", title = "Degustação de plano")
    record PlanTrialDto(
            @Schema(title = "Plano") Named plan,

            @Schema(title = "Até", description = "Último dia da degustação.")
            LocalDate until) {
        static PlanTrialDto of(ContractQueries.Trial trial) {
            return trial == null ? null : new PlanTrialDto(new Named(trial.id(), trial.name()), trial.until());
        }
    }

    @Schema(name = "ContractLoyalty", title = "Fidelidade")
    record LoyaltyDto(
            @Schema(title = "Meses") int months,
            @Schema(title = "Benefício concedido") Amount benefit,

            @Schema(title = "Termina em", nullable = true, description = "Primeiro dia em que sair nada custa.")
            LocalDate endsOn) {
        static LoyaltyDto of(ContractQueries.View contract) {
            if (contract.loyaltyMonths() == null) {
                return null;
            }
            var term = new Loyalty(contract.loyaltyMonths(), contract.loyaltyBenefit());
            var start = contract.loyaltySince() == null ? contract.activatedOn() : contract.loyaltySince();
            return new LoyaltyDto(term.months(), Amount.of(term.benefit()), start == null ? null : term.endsOn(start));
        }
    }

    @Schema(name = "ContractAccess", title = "Usuário de acesso")
    record ContractAccessDto(
            @Schema(title = "Usuário") String login,
            @Schema(title = "Tipo de sessão") SessionType sessionType,
            @Schema(title = "Concentrador") UUID concentratorId,
            @Schema(title = "IP reservado", nullable = true) String reservedIp,
            @Schema(title = "Provisionamento") Provisioning provisioning,

            @Schema(
                    title = "Senha do usuário",
                    description = "Somente na resposta da criação, e somente quando foi gerada.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String password) {
        static ContractAccessDto of(ContractQueries.Login access, AccessPassword generated) {
            return access == null
                    ? null
                    : new ContractAccessDto(
                            access.login(),
                            access.sessionType(),
                            access.concentratorId(),
                            access.reservedIp(),
                            access.provisioning(),
                            generated == null ? null : generated.value());
        }

        @Override
        public String toString() {
            return "ContractAccessDto[" + login + "]";
        }
    }

    @Schema(name = "ContractLinks", title = "Ligações")
    record Links(
            @Schema(title = "Este contrato") Link self,
            @Schema(title = "Ver cliente") Link customer) {}

    @Schema(name = "Link", title = "Ligação")
    record Link(@Schema(title = "Endereço") String href) {}

    static ContractDto of(ReadContracts.Details details) {
        return of(details, null);
    }

    /** @param generated the password that was made, to be shown this once; null otherwise */
    static ContractDto of(ReadContracts.Details details, AccessPassword generated) {
        return of(
                details.view(),
                details.allowedActions().stream().map(ContractAction::apiName).toList(),
                generated);
    }

    static ContractDto line(ContractQueries.View contract) {
        return of(contract, null, null);
    }

    private static ContractDto of(ContractQueries.View contract, List<String> allowed, AccessPassword generated) {
        return new ContractDto(
                contract.id(),
                contract.number(),
                contract.customerId(),
                contract.customerName(),
                contract.state(),
                contract.contractDate(),
                contract.activatedOn(),
                contract.billingStart(),
                new Named(contract.planId(), contract.planName()),
                Amount.of(contract.monthlyPrice()),
                contract.monthlyPriceOrigin(),
                contract.dueDay(),
                LoyaltyDto.of(contract),
                contract.collectionPortfolioId(),
                contract.serviceId(),
                contract.soldRemotely(),
                contract.salespersonId(),
                contract.contractTemplateId(),
                contract.acceptanceConfigurationId(),
                contract.note(),
                ContractAccessDto.of(contract.access(), generated),
                contract.bonusUntil(),
                contract.exempt(),
                contract.billedUntil(),
                ContractBody.DeactivationBody.of(contract.deactivationFrom(), contract.deactivationUntil()),
                NextPlanDto.of(contract.nextPlan()),
                PlanTrialDto.of(contract.planTrial()),
                allowed,
                new Links(
                        new Link(ContractResource.PATH + "/" + contract.id()),
                        new Link("/v1/customers/" + contract.customerId())));
    }
}
