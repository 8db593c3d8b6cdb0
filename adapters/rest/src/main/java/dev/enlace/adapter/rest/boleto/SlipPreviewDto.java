package dev.enlace.adapter.rest.boleto;

import dev.enlace.domain.boleto.Boleto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SlipPreview", title = "Boleto conferido")
record SlipPreviewDto(
        @Schema(title = "Código de barras", required = true, description = "44 dígitos.")
        String barcode,

        @Schema(
                title = "Linha digitável",
                required = true,
                examples = "00190.00009 01234.567004 00000.005173 1 69910000040000")
        String typedLine,

        @Schema(
                title = "Nosso número",
                required = true,
                description = "Como o banco o imprime, com o dígito onde há.",
                examples = "109/12345678-0")
        String ownNumber,

        @Schema(title = "Campo livre", required = true, description = "25 dígitos.")
        String freeField) {

    static SlipPreviewDto of(Boleto boleto) {
        return new SlipPreviewDto(
                boleto.barcode().digits(), boleto.typedLine(), boleto.ownNumber(), boleto.freeField());
    }
}
