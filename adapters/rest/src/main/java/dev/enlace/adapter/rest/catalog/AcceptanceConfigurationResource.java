package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.KeepAcceptanceConfigurations;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
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

@Path(AcceptanceConfigurationResource.PATH)
@Tag(name = "Configurações de aceite", description = "Como o cliente aceita o contrato.")
class AcceptanceConfigurationResource {
    static final String PATH = "/v1/acceptance-configurations";

    private final KeepAcceptanceConfigurations configurations;
    private final Paging paging;

    AcceptanceConfigurationResource(KeepAcceptanceConfigurations configurations, Paging paging) {
        this.configurations = configurations;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista configurações de aceite")
    public Page<AcceptanceConfigurationDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(
                configurations.search(q, active, paging.query(list, "name")), AcceptanceConfigurationDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra uma configuração de aceite")
    public RestResponse<AcceptanceConfigurationDto> get(@PathParam("id") UUID id) {
        var found = configurations.get(new AcceptanceConfigurationId(id));
        return Answers.ok(AcceptanceConfigurationDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra uma configuração de aceite")
    public RestResponse<AcceptanceConfigurationDto> create(AcceptanceConfigurationBody body) {
        var configuration = body.configuration();
        var created = configurations.create(id -> configuration.apply(id, 0L));
        return Answers.created(PATH, created.id().value(), AcceptanceConfigurationDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(AcceptanceConfigurationBody.class)
    @Operation(summary = "Altera ou desativa uma configuração de aceite")
    public RestResponse<AcceptanceConfigurationDto> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Patch<AcceptanceConfigurationBody> patch) {
        var current = configurations.get(new AcceptanceConfigurationId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var wanted = patch.applyTo(AcceptanceConfigurationBody.of(current)).configuration();
        var changed = configurations.change(wanted.apply(current.id(), expected));
        return Answers.ok(AcceptanceConfigurationDto.of(changed), changed.version());
    }
}
