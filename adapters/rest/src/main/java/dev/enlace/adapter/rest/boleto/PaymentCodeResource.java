package dev.enlace.adapter.rest.boleto;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.SignedIn;
import dev.enlace.adapter.rest.shared.Answers;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads codes that people pay by; what it says stands in the code itself, so whoever is signed in may ask. */
@Path("/v1/payment-codes")
@Tag(name = "Códigos de pagamento", description = "Linhas digitáveis, códigos de barras e Pix copia e cola.")
public class PaymentCodeResource {
    @POST
    @Path("parse")
    @SignedIn
    @Idempotent
    @Operation(
            summary = "Lê um código de pagamento",
            description =
                    "Um código com dígito errado é lido e respondido com valid falso e o que não confere; um texto que não é"
                            + " código nenhum é recusado com 422.")
    public RestResponse<PaymentCodeDto> parse(PaymentCodeBody body) {
        return Answers.ok(body.read());
    }
}
