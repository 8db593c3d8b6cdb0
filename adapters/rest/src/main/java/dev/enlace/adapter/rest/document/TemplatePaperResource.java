package dev.enlace.adapter.rest.document;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.application.catalog.KeepTemplates;
import dev.enlace.application.document.PrintDocuments;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What whoever writes a contract template needs: its variables, a body to begin with, and how it will look. */
@Path("/v1/contract-templates")
@Tag(name = "Templates de contrato")
public class TemplatePaperResource {
    private final PrintDocuments documents;
    private final KeepTemplates templates;

    TemplatePaperResource(PrintDocuments documents, KeepTemplates templates) {
        this.documents = documents;
        this.templates = templates;
    }

    @Schema(name = "TemplateVariable", title = "Variável de template")
    public record VariableDto(
            @Schema(title = "Nome", required = true, examples = "customer.name")
            String name,

            @Schema(title = "Significado", required = true, examples = "Cliente")
            String label,

            @Schema(title = "Exemplo", required = true, examples = "Ana Exemplo")
            String example) {}

    @Schema(name = "BuiltInTemplate", title = "Modelo de contrato que acompanha o sistema")
    public record BuiltInDto(
            @Schema(title = "Corpo", required = true) String body) {}

    @Schema(name = "TemplatePreview", title = "Prévia")
    public record PreviewDto(
            @Schema(title = "Título", required = true, examples = "Contrato nº 1024")
            String title,

            @Schema(title = "Página HTML", required = true) String html) {
        static PreviewDto of(PrintDocuments.Paper paper) {
            return new PreviewDto(paper.title(), paper.html());
        }
    }

    @GET
    @Path("variables")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(
            summary = "Lista as variáveis dos templates de contrato",
            description =
                    "Entre chaves, {customer.name}; com condição, {#if customer.tradeName}…{#else}…{/if}. O que falta é"
                            + " um texto vazio.")
    public Page<VariableDto> variables() {
        return Page.all(documents.variables(), it -> new VariableDto(it.name(), it.label(), it.example()));
    }

    @GET
    @Path("built-in")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(
            summary = "Mostra o modelo de contrato que acompanha o sistema",
            description = "Usado por contratos sem template; serve de ponto de partida para um próprio.")
    public BuiltInDto builtIn() {
        return new BuiltInDto(documents.builtInBody());
    }

    @POST
    @Path("preview")
    @Allowed(Permission.REGISTRIES_READ)
    @Idempotent
    @Operation(
            summary = "Mostra como ficaria um corpo de template",
            description = "Sem guardar nada; as mesmas recusas do cadastro.")
    public RestResponse<PreviewDto> preview(TemplatePreviewBody body) {
        var text = body.checkedBody();
        var contract = body.contractId() == null ? null : new ContractId(body.contractId());
        return Answers.ok(PreviewDto.of(documents.preview(text, contract)));
    }

    @GET
    @Path("{id}/preview")
    @Allowed(Permission.REGISTRIES_READ)
    @Produces({Sheets.HTML, Sheets.PDF})
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Sheets.HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Sheets.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(summary = "Imprime uma prévia do template", description = "HTML ou PDF, conforme format ou Accept.")
    public Response previewOf(
            @PathParam("id") UUID id,
            @Parameter(description = "De onde vêm os dados; os exemplos das variáveis se ausente.")
                    @QueryParam("contractId")
                    UUID contract,
            @QueryParam("format") DocumentFormat format,
            @Context Request request) {
        var template = templates.get(Template.Kind.CONTRACT, new TemplateId(id));
        var paper = documents.preview(template.body(), contract == null ? null : new ContractId(contract));
        return Sheets.answer(format, request, "previa", paper::html, () -> documents.pdf(paper));
    }
}
