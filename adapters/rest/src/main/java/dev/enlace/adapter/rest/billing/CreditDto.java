package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditOrigin;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credit as the API shows it. */
@Schema(name = "Credit", title = "Crédito")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Cliente", required = true) UUID customerId,

        @Schema(title = "Contrato", description = "Ausente: vale para todos os contratos do cliente.")
        UUID contractId,

        @Schema(title = "Valor", required = true) Amount amount,
        @Schema(title = "Usado", required = true) Amount used,
        @Schema(title = "Disponível", required = true) Amount available,
        @Schema(title = "Origem", required = true) CreditOrigin origin,
        @Schema(title = "Itens", required = true) List<LineDto> lines,
        @Schema(title = "Recebimento de origem") UUID receiptId,
        @Schema(title = "Criado em", required = true) LocalDate createdOn,

        @Schema(title = "Cancelado em", description = "O recebimento de origem foi estornado.")
        LocalDate revokedOn) {
    static CreditDto of(Credit credit) {
        return new CreditDto(
                credit.id().value(),
                credit.customerId().value(),
                credit.contractId() == null ? null : credit.contractId().value(),
                Amount.of(credit.amount()),
                Amount.of(credit.used()),
                Amount.of(credit.available()),
                credit.origin(),
                credit.lines().stream().map(LineDto::of).toList(),
                credit.receiptId() == null ? null : credit.receiptId().value(),
                credit.createdOn(),
                credit.revokedOn());
    }
}
