package dev.enlace.adapter.rest.document;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.application.document.PrintDocuments;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The manual's "Imprimir": the contract as it would be printed now. In every state. */
@Path("/v1/contracts")
@Tag(name = "Impressão", description = "Contrato, atendimento e registro de aceite como HTML e PDF.")
public class PaperResource {
    private final PrintDocuments documents;

    PaperResource(PrintDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("{id}/document")
    @Allowed(Permission.CONTRACTS_READ)
    @Produces({Sheets.HTML, Sheets.PDF})
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            summary = "Imprime o contrato",
            description =
                    "Com o seu template, o padrão do provedor ou o que acompanha o sistema. HTML ou PDF, conforme format"
                            + " ou Accept.")
    public Response contract(
            @PathParam("id") UUID id, @QueryParam("format") DocumentFormat format, @Context Request request) {
        var paper = documents.contract(new ContractId(id));
        return Sheets.answer(format, request, "contrato", paper::html, () -> documents.pdf(paper));
    }
}
