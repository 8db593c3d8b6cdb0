package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.KeepSalespeople;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(SalespersonResource.PATH)
@Tag(name = "Vendedores", description = "Quem vende os contratos.")
class SalespersonResource {
    static final String PATH = "/v1/salespeople";

    private final KeepSalespeople people;
    private final Paging paging;

    SalespersonResource(KeepSalespeople people, Paging paging) {
        this.people = people;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista vendedores")
    public Page<SalespersonDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(people.search(q, active, paging.query(list, "name")), SalespersonDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um vendedor")
    public RestResponse<SalespersonDto> get(@PathParam("id") UUID id) {
        var found = people.get(new SalespersonId(id));
        return Answers.ok(SalespersonDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um vendedor")
    public RestResponse<SalespersonDto> create(SalespersonBody body) {
        var person = body.person();
        var created = people.create(id -> person.apply(id, 0L));
        return Answers.created(PATH, created.id().value(), SalespersonDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(SalespersonBody.class)
    @Operation(summary = "Altera ou desativa um vendedor")
    public RestResponse<SalespersonDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<SalespersonBody> patch) {
        var current = people.get(new SalespersonId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var wanted = patch.applyTo(SalespersonBody.of(current)).person();
        var changed = people.change(wanted.apply(current.id(), expected));
        return Answers.ok(SalespersonDto.of(changed), changed.version());
    }
}
