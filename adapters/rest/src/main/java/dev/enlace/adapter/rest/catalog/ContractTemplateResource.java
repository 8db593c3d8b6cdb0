package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.KeepTemplates;
import dev.enlace.domain.catalog.Template.Kind;
import dev.enlace.domain.catalog.TemplateId;
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

@Path(ContractTemplateResource.PATH)
@Tag(name = "Templates de contrato", description = "Modelos do contrato impresso.")
class ContractTemplateResource {
    static final String PATH = "/v1/contract-templates";

    private final KeepTemplates templates;
    private final Paging paging;

    ContractTemplateResource(KeepTemplates templates, Paging paging) {
        this.templates = templates;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista templates de contrato")
    public Page<TemplateDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(templates.search(Kind.CONTRACT, q, active, paging.query(list, "name")), TemplateDto::line);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um template de contrato")
    public RestResponse<TemplateDto> get(@PathParam("id") UUID id) {
        var found = templates.get(Kind.CONTRACT, new TemplateId(id));
        return Answers.ok(TemplateDto.of(found), found.version());
    }

    @GET
    @Path("{id}/versions")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(
            summary = "Lista as versões de um template de contrato",
            description = "Da última à primeira, cada uma com seu corpo.")
    public Page<TemplateDto.VersionDto> versions(@PathParam("id") UUID id, @BeanParam ListParams list) {
        var page = paging.query(list, "-version");
        return paging.page(templates.bodies(Kind.CONTRACT, new TemplateId(id), page), TemplateDto.VersionDto::of);
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um template de contrato")
    public RestResponse<TemplateDto> create(TemplateBody body) {
        var created = templates.create(Kind.CONTRACT, body.content());
        return Answers.created(PATH, created.id().value(), TemplateDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(TemplateBody.class)
    @Operation(
            summary = "Altera ou desativa um template de contrato",
            description = "Outro corpo é uma nova versão; as de antes ficam.")
    public RestResponse<TemplateDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<TemplateBody> patch) {
        var current = templates.get(Kind.CONTRACT, new TemplateId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var content = patch.applyTo(TemplateBody.of(current)).content();
        var changed = templates.change(Kind.CONTRACT, current.id(), expected, content);
        return Answers.ok(TemplateDto.of(changed), changed.version());
    }
}
