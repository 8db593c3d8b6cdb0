package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.KeepServices;
import dev.enlace.domain.catalog.ServiceId;
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

@Path(ServiceResource.PATH)
@Tag(name = "Serviços", description = "O que contratos e atendimentos prestam.")
class ServiceResource {
    static final String PATH = "/v1/services";

    private final KeepServices services;
    private final Paging paging;

    ServiceResource(KeepServices services, Paging paging) {
        this.services = services;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista serviços")
    public Page<ServiceDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(services.search(q, active, paging.query(list, "name")), ServiceDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um serviço")
    public RestResponse<ServiceDto> get(@PathParam("id") UUID id) {
        var found = services.get(new ServiceId(id));
        return Answers.ok(ServiceDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um serviço")
    public RestResponse<ServiceDto> create(ServiceBody body) {
        var created = services.create(id -> body.service(id, 0));
        return Answers.created(PATH, created.id().value(), ServiceDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(ServiceBody.class)
    @Operation(summary = "Altera ou desativa um serviço")
    public RestResponse<ServiceDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ServiceBody> patch) {
        var current = services.get(new ServiceId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var changed = services.change(patch.applyTo(ServiceBody.of(current)).service(current.id(), expected));
        return Answers.ok(ServiceDto.of(changed), changed.version());
    }
}
