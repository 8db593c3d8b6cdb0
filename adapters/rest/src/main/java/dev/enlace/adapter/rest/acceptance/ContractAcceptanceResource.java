package dev.enlace.adapter.rest.acceptance;

import dev.enlace.adapter.rest.document.DocumentFormat;
import dev.enlace.adapter.rest.document.Sheets;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.application.acceptance.ReadAcceptances;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A contract's acceptance with its evidence, as data and on paper. */
@Path("/v1/contracts")
@Tag(name = "Aceite", description = "O aceite do contrato pelo cliente: pedido, evidências, link público.")
public class ContractAcceptanceResource {
    private final ReadAcceptances acceptances;

    ContractAcceptanceResource(ReadAcceptances acceptances) {
        this.acceptances = acceptances;
    }

    @GET
    @Path("{id}/acceptance")
    @Allowed(Permission.CONTRACTS_READ)
    @Produces({MediaType.APPLICATION_JSON, Sheets.HTML, Sheets.PDF})
    @Operation(
            summary = "Mostra o aceite do contrato com suas evidências",
            description = "Com format ou Accept, o registro de aceite como HTML ou PDF.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AcceptanceDto.class)),
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response acceptance(
            @PathParam("id") UUID id, @QueryParam("format") DocumentFormat format, @Context Request request) {
        var contract = new ContractId(id);
        if (format == null && Sheets.prefersJson(request)) {
            return Response.ok(AcceptanceDto.of(acceptances.of(contract)), MediaType.APPLICATION_JSON)
                    .build();
        }
        return Sheets.answer(
                format, request, "aceite", () -> acceptances.record(contract), () -> acceptances.recordPdf(contract));
    }

    @GET
    @Path("{id}/acceptance/document")
    @Allowed(Permission.CONTRACTS_READ)
    @Produces({Sheets.PDF, Sheets.HTML})
    @Operation(
            summary = "Lê o contrato como foi congelado no último pedido de aceite",
            description = "O PDF é o do SHA-256, byte a byte.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response acceptedDocument(
            @PathParam("id") UUID id, @QueryParam("format") DocumentFormat format, @Context Request request) {
        var paper = acceptances.paper(new ContractId(id));
        return Sheets.answer(format, request, "contrato", paper::html, paper::pdf);
    }
}
