package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.application.billing.PrintSlips;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A collection's bank slip, to show and to print. */
@Path("/v1/collections/{id}/boleto")
@Tag(name = "Cobranças")
public class SlipResource {
    static final String PDF = "application/pdf";
    private static final MediaType PDF_TYPE = new MediaType("application", "pdf");

    private final PrintSlips slips;

    SlipResource(PrintSlips slips) {
        this.slips = slips;
    }

    @GET
    @Allowed(Permission.CHARGES_READ)
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SlipDto.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            summary = "Mostra ou imprime o boleto de uma cobrança",
            description = "Os dados em JSON, ou o boleto em PDF com código de barras e QR do Pix, conforme Accept.")
    public Response slip(@PathParam("id") UUID id, @Context Request request) {
        var collection = new CollectionId(id);
        var variant = request.selectVariant(List.of(
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
                new Variant(PDF_TYPE, (String) null, null)));
        return variant != null && variant.getMediaType().isCompatible(PDF_TYPE)
                ? pdf(slips.slip(collection), "boleto")
                : Response.ok(SlipDto.of(slips.sheet(collection)), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    static Response pdf(byte[] bytes, String name) {
        return Response.ok(bytes, PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
