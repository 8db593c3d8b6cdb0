package dev.enlace.adapter.rest.document;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.application.document.PrintDocuments;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.workorder.WorkOrderId;
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

/** The work order on paper, for the field. */
@Path("/v1/work-orders")
@Tag(name = "Impressão")
public class WorkOrderPaperResource {
    private final PrintDocuments documents;

    WorkOrderPaperResource(PrintDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("{id}/document")
    @Allowed(Permission.WORK_ORDERS_READ)
    @Produces({Sheets.HTML, Sheets.PDF})
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            summary = "Imprime um atendimento",
            description =
                    "Com o endereço do contrato, se ele o utiliza, ou o do cliente. HTML ou PDF, conforme format ou"
                            + " Accept. Técnicos imprimem somente os seus.")
    public Response workOrder(
            @PathParam("id") UUID id, @QueryParam("format") DocumentFormat format, @Context Request request) {
        var paper = documents.workOrder(new WorkOrderId(id));
        return Sheets.answer(format, request, "ordem-de-servico", paper::html, () -> documents.pdf(paper));
    }
}
