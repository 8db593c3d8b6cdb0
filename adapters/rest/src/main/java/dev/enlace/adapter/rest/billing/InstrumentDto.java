package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.billing.InstrumentKind;
import dev.enlace.domain.billing.InstrumentStatus;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Instrument", title = "Título", description = "Com o que a cobrança se paga, como foi emitido.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentDto(
        @Schema(title = "Forma de pagamento", required = true)
        InstrumentKind kind,

        @Schema(title = "Situação", required = true) InstrumentStatus status,

        @Schema(title = "Via", required = true, description = "1 para a primeira; cada substituição conta mais uma.")
        int generation,

        @Schema(title = "Nosso número", examples = "109/12345678-0")
        String ownNumber,

        @Schema(title = "Código de barras", description = "44 dígitos.")
        String barcode,

        @Schema(title = "Linha digitável", examples = "00190.00009 01234.567004 00000.005173 1 69910000040000")
        String typedLine,

        @Schema(title = "Pix") Pix pix,

        @Schema(
                title = "Valor",
                required = true,
                description = "Numa segunda via, com os encargos até o vencimento dela.")
        Amount amount,

        @Schema(title = "Vencimento", required = true) LocalDate dueDate,

        @Schema(title = "Emissão", required = true, description = "O dia em que foi emitido.")
        LocalDate issuedOn) {

    @Schema(name = "InstrumentPix", title = "Pix")
    record Pix(
            @Schema(title = "Pix copia e cola", required = true)
            String code) {}

    static InstrumentDto of(Instrument it, String pixCode) {
        return it == null
                ? null
                : new InstrumentDto(
                        it.kind(),
                        it.status(),
                        it.generation(),
                        it.ownNumber(),
                        it.barcode(),
                        it.typedLine(),
                        pixCode == null ? null : new Pix(pixCode),
                        Amount.of(it.amount()),
                        it.dueDate(),
                        it.issuedOn());
    }
}
