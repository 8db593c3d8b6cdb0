package dev.enlace.adapter.rest.acceptance;

import dev.enlace.adapter.rest.document.DocumentFormat;
import dev.enlace.adapter.rest.document.Sheets;
import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.adapter.rest.shared.RateLimited;
import dev.enlace.application.acceptance.GiveAcceptance;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.customer.Document;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever has the link may do. No GET changes anything, and no answer or log holds the link. */
@Path("/v1/acceptances/{token}")
@Tag(name = "Aceite")
@RateLimited
public class PublicAcceptanceResource {
    private static final String BECAUSE = "the link itself is the credential: 256 bits, one use, for a while";

    private final GiveAcceptance acceptance;

    PublicAcceptanceResource(GiveAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Schema(name = "AcceptanceCodeRequest", title = "Pedir código de confirmação")
    @OptionalBody
    public record CodeBody(
            @Schema(title = "Canal", description = "O primeiro de ways se ausente.")
            AcceptanceChannel channel) {}

    @Schema(name = "AcceptanceGiven", title = "Aceitar")
    public record AcceptBody(
            @Schema(title = "Nome completo", required = true, maxLength = 200, examples = "Ana Exemplo")
            String name,

            @Schema(title = "CPF ou CNPJ", description = "Se informado, o do cliente pessoa física.")
            String document,

            @Schema(title = "Código de confirmação", description = "Exigido se asksCode.", examples = "012345")
            String code) {
        @Override
        public String toString() {
            return "AcceptBody";
        }
    }

    @Schema(name = "AcceptanceReceipt", title = "Comprovante de aceite")
    public record ReceiptDto(
            @Schema(title = "Aceito em", required = true) Instant acceptedAt,

            @Schema(title = "SHA-256 do PDF", required = true)
            String documentSha256) {}

    @GET
    @Public(because = BECAUSE)
    @Operation(
            summary = "Lê o contrato a aceitar",
            description =
                    "404 para um link que nunca houve; 410 para um usado, vencido ou substituído. Ler não aceita.")
    public OfferDto offer(@PathParam("token") String token) {
        return OfferDto.of(acceptance.offer(token));
    }

    @GET
    @Path("document")
    @Public(because = BECAUSE)
    @Produces({Sheets.HTML, Sheets.PDF})
    @Operation(summary = "Lê o documento a aceitar", description = "HTML ou PDF, conforme format ou Accept.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response document(
            @PathParam("token") String token, @QueryParam("format") DocumentFormat format, @Context Request request) {
        return Sheets.answer(format, request, "contrato", () -> acceptance.page(token), () -> acceptance.pdf(token));
    }

    @POST
    @Path("code")
    @Public(because = BECAUSE)
    @Operation(
            summary = "Envia um código de confirmação",
            description =
                    "Seis dígitos, por 10 minutos e 5 tentativas; o anterior deixa de valer. Até 10 por link, depois 429.")
    public OfferDto.WayDto sendCode(@PathParam("token") String token, CodeBody body) {
        return OfferDto.WayDto.of(acceptance.sendCode(token, body.channel()));
    }

    @POST
    @Public(because = BECAUSE)
    @Operation(
            summary = "Aceita o contrato",
            description = "Uma vez. Guarda nome, IP, navegador, instante e o hash do código como evidências.")
    public ReceiptDto accept(@PathParam("token") String token, AcceptBody body, @Context HttpServerRequest request) {
        var form = new Form();
        form.required("/name", body.name());
        var document = form.optional("/document", body.document(), Document::new);
        form.check();
        var hash = acceptance.offer(token).acceptance().paper().sha256();
        var address = request.remoteAddress();
        var at = acceptance.accept(new GiveAcceptance.Command(
                token,
                body.name(),
                document,
                body.code() == null ? null : body.code().strip(),
                address == null ? "" : Objects.requireNonNullElse(address.hostAddress(), ""),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "")));
        return new ReceiptDto(at, hash);
    }
}
