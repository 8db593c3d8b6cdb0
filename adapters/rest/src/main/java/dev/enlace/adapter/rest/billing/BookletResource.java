package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.application.billing.PrintSlips;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A contract's open slips, to hand over together. */
@Path("/v1/contracts/{id}/booklet")
@Tag(name = "Cobranças")
public class BookletResource {
    private final PrintSlips slips;

    BookletResource(PrintSlips slips) {
        this.slips = slips;
    }

    @GET
    @Allowed(Permission.CHARGES_READ)
    @Produces(SlipResource.PDF)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = SlipResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Imprime o carnê de um contrato",
            description =
                    "Os boletos em aberto por vencimento, três por página, com linhas de corte e o recibo do pagador.")
    public Response booklet(@PathParam("id") UUID id) {
        return SlipResource.pdf(slips.booklet(new ContractId(id)), "carne");
    }
}
