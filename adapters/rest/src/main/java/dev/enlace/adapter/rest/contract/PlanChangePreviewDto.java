package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.application.contract.ChangePlan;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of plan would do, made by the same code. */
@Schema(name = "PlanChangePreview", title = "Prévia da atualização de plano")
public record PlanChangePreviewDto(
        @Schema(title = "A partir de", required = true, description = "Primeiro dia do novo plano.")
        LocalDate effectiveDate,

        @Schema(title = "Plano anterior", required = true) ContractDto.Named planBefore,
        @Schema(title = "Plano", required = true) ContractDto.Named plan,

        @Schema(title = "Valor mensal anterior", required = true, description = "Vigente até a mudança.")
        Amount monthlyPriceBefore,

        @Schema(title = "Valor mensal", required = true, description = "Vigente a partir da mudança.")
        Amount monthlyPrice,

        @Schema(
                title = "Ajuste",
                required = true,
                description = "Soma dos ajustes a pagar, menos o crédito; negativo é a favor do cliente.")
        Amount adjustment,

        @Schema(title = "Lançamentos", required = true, description = "Que seriam gerados.")
        List<LineDto> charges,

        @Schema(title = "Crédito", required = true, description = "Que o cliente receberia.")
        Amount credit,

        @Schema(
                title = "Substituídos",
                required = true,
                description = "Lançamentos que seriam substituídos ao novo preço.")
        List<LineDto> superseded,

        @Schema(title = "Fidelidade termina em", nullable = true, description = "Como ficaria; nulo sem fidelidade.")
        LocalDate loyaltyEndsOn) {

    @Schema(name = "PlanChangeCharge", title = "Lançamento")
    public record LineDto(
            @Schema(title = "Identificador", nullable = true, description = "Nulo para o que ainda seria gerado.")
            UUID id,

            @Schema(title = "Tipo", required = true) ChargeKind kind,
            @Schema(title = "Descrição", required = true) String description,
            @Schema(title = "Vencimento", required = true) LocalDate dueDate,
            @Schema(title = "Valor", required = true) Amount amount) {
        private static LineDto of(Charge charge, UUID id) {
            return new LineDto(id, charge.kind(), charge.description(), charge.dueDate(), Amount.of(charge.amount()));
        }
    }

    static PlanChangePreviewDto of(ChangePlan.Preview preview) {
        var money = preview.money();
        var owed = money.charges().stream()
                .filter(charge -> charge.kind() == ChargeKind.ADJUSTMENT)
                .map(Charge::amount)
                .reduce(Money.ZERO, Money::plus);
        return new PlanChangePreviewDto(
                preview.effectiveDate(),
                new ContractDto.Named(
                        preview.planBefore().id().value(), preview.planBefore().name()),
                new ContractDto.Named(
                        preview.plan().id().value(), preview.plan().name()),
                Amount.of(preview.priceBefore()),
                Amount.of(preview.changed().monthlyPrice()),
                Amount.of(owed.minus(money.credit())),
                money.charges().stream().map(charge -> LineDto.of(charge, null)).toList(),
                Amount.of(money.credit()),
                money.superseded().stream()
                        .map(charge -> LineDto.of(charge, charge.id().value()))
                        .toList(),
                preview.changed().loyaltyEndsOn());
    }
}
