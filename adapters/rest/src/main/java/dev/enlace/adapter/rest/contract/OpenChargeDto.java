package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open charge, as far as an action speaks of it. */
@Schema(name = "OpenCharge", title = "Lançamento em aberto")
record OpenChargeDto(
        @Schema(title = "Lançamento", required = true) UUID chargeId,
        @Schema(title = "Cobrança", required = true) UUID collectionId,
        @Schema(title = "Tipo", required = true) ChargeKind kind,
        @Schema(title = "Descrição", required = true) String description,
        @Schema(title = "Vencimento", required = true) LocalDate dueDate,
        @Schema(title = "Valor", required = true) Amount amount,

        @Schema(title = "Saldo", required = true, description = "O que falta pagar do principal.")
        Amount balance) {
    static OpenChargeDto of(Charge charge) {
        return new OpenChargeDto(
                charge.id().value(),
                charge.collectionId().value(),
                charge.kind(),
                charge.description(),
                charge.dueDate(),
                Amount.of(charge.amount()),
                Amount.of(charge.open()));
    }
}
