package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.Leaving;
import dev.enlace.domain.billing.LoyaltyFine;
import dev.enlace.domain.billing.PlannedCharge;
import dev.enlace.domain.billing.Settlement;
import dev.enlace.domain.provider.LoyaltyUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last account of a contract. */
@Schema(name = "Settlement", title = "Acerto do cancelamento")
record SettlementDto(
        @Schema(title = "Data efetiva", required = true, description = "Primeiro dia não servido.")
        LocalDate effectiveDate,

        @Schema(
                title = "Arrependimento",
                required = true,
                description = "Venda à distância em até 7 dias: sem multa e sem residual (CDC, art. 49).")
        boolean withdrawal,

        @Schema(title = "Multa de fidelidade", nullable = true)
        FineDto loyaltyFine,

        @Schema(title = "Residual", required = true) ResidualDto residual,

        @Schema(title = "Crédito de dias bloqueados", required = true)
        Amount blockedDaysCredit,

        @Schema(title = "Lançamentos a gerar", required = true)
        List<NewChargeDto> charges,

        @Schema(title = "Lançamentos a anular", required = true)
        List<ChangedChargeDto> voidedCharges,

        @Schema(title = "Lançamentos a reduzir", required = true)
        List<ChangedChargeDto> loweredCharges,

        @Schema(title = "Valores pagos a devolver", required = true)
        List<ChangedChargeDto> refunds,

        @Schema(title = "A pagar", required = true, description = "Dos lançamentos a gerar, abatido o que se devolve.")
        Amount amountDue,

        @Schema(title = "A devolver", required = true, description = "O que foi pago e não paga mais nada do contrato.")
        Amount refundDue) {

    @Schema(name = "LoyaltyFine", title = "Multa de fidelidade")
    record FineDto(
            @Schema(title = "Valor", required = true) Amount amount,

            @Schema(title = "Fórmula", required = true, examples = "600.00 × 7 ÷ 12 meses")
            String formula,

            @Schema(title = "Benefício", required = true) Amount benefit,
            @Schema(title = "Prazo", required = true) long term,
            @Schema(title = "Restante", required = true) long remaining,
            @Schema(title = "Unidade", required = true) LoyaltyUnit unit) {
        static FineDto of(LoyaltyFine fine) {
            return fine == null
                    ? null
                    : new FineDto(
                            Amount.of(fine.amount()),
                            fine.formula(),
                            Amount.of(fine.benefit()),
                            fine.term(),
                            fine.remaining(),
                            fine.unit());
        }
    }

    @Schema(name = "Residual", title = "Residual")
    record ResidualDto(
            @Schema(title = "Competência", required = true) YearMonth competence,

            @Schema(title = "Proporcional até a data efetiva", required = true)
            Amount proration,

            @Schema(title = "Já lançado", required = true) Amount billed,

            @Schema(title = "Valor", required = true, description = "Negativo: lançado a mais.")
            Amount amount) {
        static ResidualDto of(Leaving.Residual residual) {
            return new ResidualDto(
                    residual.month(),
                    Amount.of(residual.proration()),
                    Amount.of(residual.billed()),
                    Amount.of(residual.amount()));
        }
    }

    @Schema(name = "SettlementCharge", title = "Lançamento a gerar")
    record NewChargeDto(
            @Schema(title = "Tipo", required = true) ChargeKind kind,
            @Schema(title = "Descrição", required = true) String description,
            @Schema(title = "Competência", nullable = true) YearMonth competence,
            @Schema(title = "Valor", required = true) Amount amount,
            @Schema(title = "Vencimento", required = true) LocalDate dueDate) {
        static NewChargeDto of(PlannedCharge charge) {
            return new NewChargeDto(
                    charge.kind(),
                    charge.description(),
                    charge.competence(),
                    Amount.of(charge.amount()),
                    charge.dueDate());
        }
    }

    @Schema(name = "SettlementChange", title = "Lançamento alterado")
    record ChangedChargeDto(
            @Schema(title = "Lançamento", required = true) UUID chargeId,
            @Schema(title = "Descrição", required = true) String description,
            @Schema(title = "Valor", required = true) Amount amount,

            @Schema(title = "Redução", required = true, description = "Do que está em aberto.")
            Amount less,

            @Schema(title = "A devolver", required = true, description = "Do que foi pago.")
            Amount refund) {
        static ChangedChargeDto of(Leaving.Change change) {
            return new ChangedChargeDto(
                    change.charge().id().value(),
                    change.charge().description(),
                    Amount.of(change.charge().amount()),
                    Amount.of(change.less()),
                    Amount.of(change.refund()));
        }
    }

    static SettlementDto of(Settlement settlement) {
        var account = settlement.account();
        return new SettlementDto(
                account.request().effectiveDate(),
                account.request().withdrawal(),
                FineDto.of(account.request().fine()),
                ResidualDto.of(account.residual()),
                Amount.of(account.blockedDays()),
                account.planned().stream().map(NewChargeDto::of).toList(),
                changes(account, change -> change.voided()),
                changes(account, change -> !change.voided() && change.less().isPositive()),
                changes(account, change -> change.refund().isPositive()),
                Amount.of(settlement.due()),
                Amount.of(settlement.refundDue()));
    }

    private static List<ChangedChargeDto> changes(
            Leaving.Account account, java.util.function.Predicate<Leaving.Change> which) {
        return account.changes().stream()
                .filter(which)
                .map(ChangedChargeDto::of)
                .toList();
    }
}
