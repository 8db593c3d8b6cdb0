package dev.enlace.adapter.rest.boleto;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.boleto.PaymentSlip;
import dev.enlace.domain.pix.PixCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PaymentCodeData", title = "Código a ler")
record PaymentCodeBody(
        @Schema(
                title = "Código",
                required = true,
                description =
                        "Linha digitável (47 dígitos; 48 de arrecadação), código de barras (44) ou Pix copia e cola. Espaços,"
                                + " pontos e hífens de uma linha não importam.",
                examples = "00190.00009 01234.567004 00000.005173 1 69910000040000")
        String code) {

    PaymentCodeDto read() {
        var form = new Form();
        var read = form.required(
                "/code",
                code,
                text -> PixCode.looksLike(text)
                        ? PaymentCodeDto.of(PixCode.read(text))
                        : PaymentCodeDto.of(PaymentSlip.read(text)));
        form.check();
        return read;
    }
}
