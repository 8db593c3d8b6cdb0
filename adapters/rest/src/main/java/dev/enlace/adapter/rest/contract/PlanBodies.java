package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.application.contract.ChangePlan;
import dev.enlace.application.contract.MigrateTechnology;
import dev.enlace.application.contract.TryPlan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PlanChange.LoyaltyChoice;
import dev.enlace.domain.network.ConcentratorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the actions on the plan. */
final class PlanBodies {
    private PlanBodies() {}

    @Schema(name = "PlanChangeRequest", title = "Atualização de plano")
    record Change(
            @Schema(title = "Plano", required = true, description = "Da mesma tecnologia e à venda.")
            UUID planId,

            @Schema(
                    title = "A partir de",
                    description = "Hoje se ausente; no futuro, fica pendente até a rotina do dia.")
            LocalDate effectiveDate,

            @Schema(title = "Valor mensal", description = "O do plano se ausente.")
            Amount monthlyPrice,

            @Schema(title = "Fidelidade", description = "Manter (padrão) ou renovar a partir da mudança.")
            LoyaltyChoice loyalty,

            @Schema(title = "Meses de fidelidade", description = "Só ao renovar; os do prazo atual se ausente.")
            Integer loyaltyMonths,

            @Schema(title = "Motivo", maxLength = 500) String reason,
            @Schema(title = "Confirma") Boolean confirm) {

        ChangePlan.Command read(ContractId contract, long expected) {
            var form = new Form();
            var plan = form.required("/planId", planId, PlanId::new);
            var terms = terms(form, effectiveDate, monthlyPrice, loyalty, loyaltyMonths);
            var why = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return new ChangePlan.Command(contract, expected, plan, terms, why);
        }
    }

    @Schema(name = "PlanTrialRequest", title = "Degustação de plano")
    record Trial(
            @Schema(title = "Plano", required = true, description = "Da mesma tecnologia e mais rápido.")
            UUID planId,

            @Schema(title = "Até", required = true, description = "Último dia da degustação.")
            LocalDate until,

            @Schema(title = "Motivo", maxLength = 500) String reason,
            @Schema(title = "Confirma") Boolean confirm) {

        TryPlan.Start read(ContractId contract, long expected) {
            var form = new Form();
            var plan = form.required("/planId", planId, PlanId::new);
            var day = form.required("/until", until);
            var why = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return new TryPlan.Start(contract, expected, plan, day, why);
        }
    }

    @Schema(name = "PlanTrialConversion", title = "Converter degustação")
    @OptionalBody
    record Convert(
            @Schema(title = "Valor mensal", description = "O do plano em degustação se ausente.")
            Amount monthlyPrice,

            @Schema(title = "Fidelidade", description = "Manter (padrão) ou renovar a partir de hoje.")
            LoyaltyChoice loyalty,

            @Schema(title = "Meses de fidelidade", description = "Só ao renovar; os do prazo atual se ausente.")
            Integer loyaltyMonths,

            @Schema(title = "Motivo", maxLength = 500) String reason,
            @Schema(title = "Confirma") Boolean confirm) {

        TryPlan.Convert read(ContractId contract, long expected) {
            var form = new Form();
            var terms = terms(form, null, monthlyPrice, loyalty, loyaltyMonths);
            var why = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return new TryPlan.Convert(contract, expected, terms, why);
        }
    }

    @Schema(name = "TechnologyMigration", title = "Migração de tecnologia")
    record Migrate(
            @Schema(title = "Plano", required = true, description = "De outra tecnologia e à venda.")
            UUID planId,

            @Schema(title = "Valor mensal", description = "O do plano, no dia do pedido, se ausente.")
            Amount monthlyPrice,

            @Schema(title = "Fidelidade", description = "Manter (padrão) ou renovar a partir da conclusão.")
            LoyaltyChoice loyalty,

            @Schema(title = "Meses de fidelidade", description = "Só ao renovar; os do prazo atual se ausente.")
            Integer loyaltyMonths,

            @Schema(title = "Concentrador", description = "Para onde o usuário vai; o mesmo se ausente.")
            UUID concentratorId,

            @Schema(title = "Motivo", maxLength = 500) String reason,
            @Schema(title = "Serviço do atendimento") UUID serviceId,
            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt,
            @Schema(title = "Observação") String note,
            @Schema(title = "Confirma") Boolean confirm) {

        MigrateTechnology.Command read(ContractId contract, long expected) {
            var form = new Form();
            var plan = form.required("/planId", planId, PlanId::new);
            var terms = terms(form, null, monthlyPrice, loyalty, loyaltyMonths);
            var why = form.optional("/reason", reason, ActionBodies::reason);
            var concentrator = form.optional("/concentratorId", concentratorId, ConcentratorId::new);
            form.check();
            return new MigrateTechnology.Command(
                    contract,
                    expected,
                    plan,
                    terms,
                    concentrator,
                    why,
                    OrderBodies.wish(serviceId, assigneeId, scheduledAt, note));
        }
    }

    private static ChangePlan.Terms terms(
            Form form, LocalDate day, Amount monthlyPrice, LoyaltyChoice loyalty, Integer months) {
        return new ChangePlan.Terms(
                day,
                form.optional("/monthlyPrice", monthlyPrice, Amount::toMoney),
                loyalty == null ? LoyaltyChoice.KEEP : loyalty,
                months);
    }
}
