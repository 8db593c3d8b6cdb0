package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt as the API shows it. */
@Schema(name = "Receipt", title = "Recebimento")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Cobrança", required = true) UUID collectionId,
        @Schema(title = "Pago em", required = true) LocalDate paidOn,
        @Schema(title = "Valor", required = true) Amount amount,
        @Schema(title = "Principal", required = true) Amount principal,
        @Schema(title = "Multa", required = true) Amount fine,
        @Schema(title = "Juros", required = true) Amount interest,

        @Schema(title = "Desconto", description = "Além do valor recebido.", required = true)
        Amount discount,

        @Schema(title = "Excedente", description = "Virou crédito.", required = true)
        Amount surplus,

        @Schema(title = "Forma", required = true) ReceiptMethod method,
        @Schema(title = "Crédito usado") UUID creditId,
        @Schema(title = "Por lançamento", required = true) List<AllocationDto> allocations,
        @Schema(title = "Registrado em", required = true) Instant receivedAt,
        @Schema(title = "Estornado em") Instant reversedAt,
        @Schema(title = "Motivo do estorno") String reversalReason) {

    /** What one charge got of a receipt. */
    @Schema(name = "ReceiptAllocation", title = "Parte do recebimento")
    public record AllocationDto(
            @Schema(title = "Lançamento", required = true) UUID chargeId,
            @Schema(title = "Principal", required = true) Amount principal,
            @Schema(title = "Multa", required = true) Amount fine,
            @Schema(title = "Juros", required = true) Amount interest,
            @Schema(title = "Desconto", required = true) Amount discount) {
        static AllocationDto of(Receipt.Allocation part) {
            return new AllocationDto(
                    part.chargeId().value(),
                    Amount.of(part.principal()),
                    Amount.of(part.fine()),
                    Amount.of(part.interest()),
                    Amount.of(part.discount()));
        }
    }

    static ReceiptDto of(Receipt receipt) {
        return new ReceiptDto(
                receipt.id().value(),
                receipt.collectionId().value(),
                receipt.paidOn(),
                Amount.of(receipt.amount()),
                Amount.of(receipt.principal()),
                Amount.of(receipt.fine()),
                Amount.of(receipt.interest()),
                Amount.of(receipt.discount()),
                Amount.of(receipt.surplus()),
                receipt.method(),
                receipt.creditId() == null ? null : receipt.creditId().value(),
                receipt.allocations().stream().map(AllocationDto::of).toList(),
                receipt.receivedAt(),
                receipt.reversedAt(),
                receipt.reversalReason());
    }
}
