package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A charge as the API shows it; a preview has neither id nor collection. */
@Schema(name = "Charge", title = "Lançamento")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeDto(
        @Schema(title = "Identificador", description = "Ausente na prévia.")
        UUID id,

        @Schema(title = "Contrato", required = true) UUID contractId,
        @Schema(title = "Tipo", required = true) ChargeKind kind,
        @Schema(title = "Descrição", required = true) String description,
        @Schema(title = "Itens", required = true) List<LineDto> lines,

        @Schema(title = "Competência", description = "Mês do serviço.")
        YearMonth competence,

        @Schema(title = "Valor", required = true) Amount amount,
        @Schema(title = "Vencimento", required = true) LocalDate dueDate,

        @Schema(title = "Vencimento efetivo", description = "Até este dia, paga-se em dia.", required = true)
        LocalDate effectiveDueDate,

        @Schema(title = "Situação", required = true) ChargeStatus status,

        @Schema(title = "Saldo", description = "Principal em aberto.", required = true)
        Amount balance,

        @Schema(title = "Contestado", required = true) boolean disputed,
        @Schema(title = "Contestado desde") LocalDate disputedSince,
        @Schema(title = "Motivo da contestação") String disputeReason,

        @Schema(title = "Cobrança", description = "A cobrança em que está agora.")
        UUID collectionId,

        @Schema(title = "Motivo da anulação") String voidReason,
        @Schema(title = "Substituído por") UUID supersededBy,
        @Schema(title = "Emitido em", required = true) LocalDate createdOn) {
    static ChargeDto of(Charge charge) {
        return of(charge, charge.id().value(), charge.collectionId().value());
    }

    static ChargeDto preview(Charge charge) {
        return of(charge, null, null);
    }

    private static ChargeDto of(Charge charge, UUID id, UUID collection) {
        var dispute = charge.dispute();
        return new ChargeDto(
                id,
                charge.contractId().value(),
                charge.kind(),
                charge.description(),
                charge.lines().stream().map(LineDto::of).toList(),
                charge.competence(),
                Amount.of(charge.amount()),
                charge.dueDate(),
                charge.effectiveDueDate(),
                charge.status(),
                Amount.of(charge.open()),
                charge.disputed(),
                dispute == null ? null : dispute.since(),
                dispute == null ? null : dispute.reason(),
                collection,
                charge.voidReason(),
                charge.supersededBy() == null ? null : charge.supersededBy().value(),
                charge.createdOn());
    }
}
