package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.contract.CreateContract;
import dev.enlace.application.contract.InstallationOrders;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The manual's form of a new contract. */
@Schema(name = "ContractCreation", title = "Novo contrato")
public record ContractBody(
        @Schema(title = "Cliente", required = true) UUID customerId,

        @Schema(title = "Estado", description = "PRE_REGISTERED se ausente; outros exigem permissão de ativar.")
        ContractState state,

        @Schema(title = "Data do contrato", description = "Hoje se ausente.")
        LocalDate contractDate,

        @Schema(title = "Ativado em", description = "Fora de PRE_REGISTERED; até hoje. Hoje se ausente.")
        LocalDate activatedOn,

        @Schema(title = "Grupo do usuário", required = true) UUID planId,

        @Schema(title = "Valor mensal", description = "O do plano se ausente.")
        Amount monthlyPrice,

        @Schema(title = "Regra de cobrança", required = true, minimum = "1", maximum = "31")
        Integer dueDay,

        @Schema(title = "Fidelidade") LoyaltyBody loyalty,

        @Schema(title = "Cobrança do financeiro", required = true)
        UUID collectionPortfolioId,

        @Schema(title = "Serviço", description = "\"Provimento de acesso à internet\" se ausente.")
        UUID serviceId,

        @Schema(title = "Usuário", description = "Obrigatório, salvo em CANCELLED.")
        NewAccessBody access,

        @Schema(title = "Atendimento de instalação") InstallationBody installation,
        @Schema(title = "Observação") String note,
        @Schema(title = "Venda à distância") Boolean soldRemotely,
        @Schema(title = "Vendedor") UUID salespersonId,

        @Schema(title = "Template", description = "O padrão do provedor se ausente.")
        UUID contractTemplateId,

        @Schema(title = "Configuração de aceite") UUID acceptanceConfigurationId,

        @Schema(title = "Desativação", description = "Somente, e sempre, com DEACTIVATED.")
        DeactivationBody deactivation) {

    @Schema(name = "LoyaltyTerm", title = "Fidelidade")
    record LoyaltyBody(
            @Schema(title = "Meses", required = true, minimum = "0", maximum = "60")
            Integer months,

            @Schema(title = "Benefício concedido", description = "O do plano se ausente.")
            Amount benefit) {
        static LoyaltyBody of(Integer months, Money benefit) {
            return months == null ? null : new LoyaltyBody(months, Amount.of(benefit));
        }

        Loyalty read(Form form) {
            var term = readTerm(form);
            return term == null
                    ? null
                    : new Loyalty(term.months(), term.benefit() == null ? Money.ZERO : term.benefit());
        }

        CreateContract.Term readTerm(Form form) {
            form.required("/months", months, value -> new Loyalty(value, Money.ZERO));
            var granted = form.optional("/benefit", benefit, value -> new Loyalty(0, value.toMoney()).benefit());
            return months == null ? null : new CreateContract.Term(months, granted);
        }
    }

    @Schema(name = "NewAccess", title = "Usuário de acesso")
    record NewAccessBody(
            @Schema(title = "Usuário", required = true, pattern = "^[A-Za-z0-9._@-]{3,64}$")
            String login,

            @Schema(
                    title = "Senha do usuário",
                    format = "password",
                    writeOnly = true,
                    description = "Gerada se ausente, e mostrada uma vez na resposta.")
            String password,

            @Schema(title = "Tipo de sessão", description = "DYNAMIC_PPPOE se ausente.")
            SessionType sessionType,

            @Schema(title = "Concentrador", required = true) UUID concentratorId,

            @Schema(title = "IP reservado", description = "Cadastrado e livre.", examples = "203.0.113.7")
            String reservedIp) {
        CreateContract.NewAccess read(Form form) {
            return new CreateContract.NewAccess(
                    form.required("/login", login, Login::new),
                    form.optional("/password", password, AccessPassword::new),
                    sessionType == null ? SessionType.DYNAMIC_PPPOE : sessionType,
                    form.required("/concentratorId", concentratorId, ConcentratorId::new),
                    form.optional("/reservedIp", reservedIp, IpAddress::new));
        }

        @Override
        public String toString() {
            return "NewAccessBody[" + login + "]";
        }
    }

    @Schema(name = "NewInstallation", title = "Atendimento de instalação")
    record InstallationBody(
            @Schema(title = "Serviço do atendimento") UUID serviceId,

            @Schema(title = "Estado do atendimento", description = "OPEN se ausente.")
            WorkOrderStatus status,

            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt) {
        InstallationOrders.Wish read(Form form) {
            if (status != null && status.isFinal()) {
                form.reject("/status", "work-order-opened-ended", status, "OPEN, SCHEDULED, IN_PROGRESS");
            }
            return new InstallationOrders.Wish(
                    form.optional("/serviceId", serviceId, ServiceId::new),
                    status,
                    form.optional("/assigneeId", assigneeId, UserId::new),
                    scheduledAt);
        }
    }

    @Schema(name = "DeactivationDates", title = "Desativação temporária")
    record DeactivationBody(
            @Schema(title = "De", required = true) LocalDate from,
            @Schema(title = "Até", required = true) LocalDate until) {
        static DeactivationBody of(LocalDate from, LocalDate until) {
            return from == null ? null : new DeactivationBody(from, until);
        }

        Deactivation read(Form form) {
            if (form.required("/from", from) == null | form.required("/until", until) == null) {
                return null;
            }
            return form.read("/until", () -> new Deactivation(from, until));
        }
    }

    CreateContract.Command command() {
        var form = new Form();
        var wanted = state == null ? ContractState.PRE_REGISTERED : state;
        var command = new CreateContract.Command(
                form.required("/customerId", customerId, CustomerId::new),
                wanted,
                contractDate,
                activatedOn,
                null,
                form.required("/planId", planId, PlanId::new),
                form.optional("/monthlyPrice", monthlyPrice, price -> Contract.checkedPrice(price.toMoney())),
                form.required("/dueDay", dueDay, DueDay::new),
                form.optional("/loyalty", loyalty, term -> term.readTerm(form.at("/loyalty"))),
                form.required("/collectionPortfolioId", collectionPortfolioId, PortfolioId::new),
                form.optional("/serviceId", serviceId, ServiceId::new),
                new Sale(
                        Boolean.TRUE.equals(soldRemotely),
                        form.optional("/salespersonId", salespersonId, SalespersonId::new),
                        form.optional("/contractTemplateId", contractTemplateId, TemplateId::new),
                        form.optional(
                                "/acceptanceConfigurationId",
                                acceptanceConfigurationId,
                                AcceptanceConfigurationId::new)),
                form.optional("/deactivation", deactivation, pause -> pause.read(form.at("/deactivation"))),
                form.optional("/note", note, ServiceSettings::text),
                form.optional("/access", access, given -> given.read(form.at("/access"))),
                installation(form, wanted));
        form.check();
        return command;
    }

    /** Every new contract is to be installed, but a cancelled one. */
    private InstallationOrders.Wish installation(Form form, ContractState wanted) {
        if (wanted != ContractState.CANCELLED) {
            return installation == null ? InstallationOrders.Wish.NONE : installation.read(form.at("/installation"));
        }
        if (installation != null) {
            form.reject("/installation", "installation-with-cancelled", null, "absent with CANCELLED");
        }
        return null;
    }
}
