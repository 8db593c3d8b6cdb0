package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.KeepCondominiums;
import dev.enlace.domain.catalog.CondominiumId;
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

@Path(CondominiumResource.PATH)
@Tag(name = "Condomínios", description = "Onde há vários clientes num só endereço.")
class CondominiumResource {
    static final String PATH = "/v1/condominiums";

    private final KeepCondominiums condominiums;
    private final Paging paging;
    private final Cities cities;

    CondominiumResource(KeepCondominiums condominiums, Paging paging, Cities cities) {
        this.condominiums = condominiums;
        this.paging = paging;
        this.cities = cities;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista condomínios")
    public Page<CondominiumDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(
                condominiums.search(q, active, paging.query(list, "name")), found -> CondominiumDto.of(found, cities));
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um condomínio")
    public RestResponse<CondominiumDto> get(@PathParam("id") UUID id) {
        var found = condominiums.get(new CondominiumId(id));
        return Answers.ok(CondominiumDto.of(found, cities), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um condomínio")
    public RestResponse<CondominiumDto> create(CondominiumBody body) {
        var condominium = body.condominium();
        var created = condominiums.create(id -> condominium.apply(id, 0L));
        return Answers.created(PATH, created.id().value(), CondominiumDto.of(created, cities), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(CondominiumBody.class)
    @Operation(summary = "Altera ou desativa um condomínio")
    public RestResponse<CondominiumDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<CondominiumBody> patch) {
        var current = condominiums.get(new CondominiumId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var wanted = patch.applyTo(CondominiumBody.of(current, cities)).condominium();
        var changed = condominiums.change(wanted.apply(current.id(), expected));
        return Answers.ok(CondominiumDto.of(changed, cities), changed.version());
    }
}
