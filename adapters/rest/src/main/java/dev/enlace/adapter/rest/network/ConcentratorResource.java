package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.network.KeepConcentrators;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.network.ConcentratorId;
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

@Path(ConcentratorResource.PATH)
@Tag(name = "Concentradores", description = "BRAS e NAS em que os usuários autenticam.")
class ConcentratorResource {
    static final String PATH = "/v1/concentrators";

    private final KeepConcentrators concentrators;
    private final Paging paging;
    private final Caller.Holder caller;

    ConcentratorResource(KeepConcentrators concentrators, Paging paging, Caller.Holder caller) {
        this.concentrators = concentrators;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Allowed({Permission.CONCENTRATORS_READ, Permission.NAMES_READ})
    @Operation(summary = "Lista concentradores", description = "Suporte e vendas veem somente identificador e nome.")
    public Page<ConcentratorDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        var slice = concentrators.search(q, active, paging.query(list, "name"));
        return caller.get().may(Permission.CONCENTRATORS_READ)
                ? paging.page(slice, ConcentratorDto::of)
                : paging.page(slice, ConcentratorDto::nameOf);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.CONCENTRATORS_READ)
    @Operation(summary = "Mostra um concentrador")
    public RestResponse<ConcentratorDto> get(@PathParam("id") UUID id) {
        var found = concentrators.get(new ConcentratorId(id));
        return Answers.ok(ConcentratorDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.CONCENTRATORS_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um concentrador")
    public RestResponse<ConcentratorDto> create(ConcentratorBody body) {
        var created = concentrators.create(id -> body.concentrator(id, null, 0));
        return Answers.created(PATH, created.id().value(), ConcentratorDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.CONCENTRATORS_WRITE)
    @RequestBodySchema(ConcentratorBody.class)
    @Operation(summary = "Altera ou desativa um concentrador")
    public RestResponse<ConcentratorDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ConcentratorBody> patch) {
        var current = concentrators.get(new ConcentratorId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var kept = patch.names("secret") ? null : current.secret();
        var body = patch.applyTo(ConcentratorBody.of(current));
        var changed = concentrators.change(body.concentrator(current.id(), kept, expected));
        return Answers.ok(ConcentratorDto.of(changed), changed.version());
    }
}
