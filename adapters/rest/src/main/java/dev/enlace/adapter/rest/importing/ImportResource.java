package dev.enlace.adapter.rest.importing;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.job.JobDto;
import dev.enlace.adapter.rest.job.JobResource;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.BodyLimit;
import dev.enlace.adapter.rest.shared.UploadedFile;
import dev.enlace.application.importing.ImportContracts;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes over what a provider exports from another system. */
@Path("/v1/imports")
@Tag(name = "Importação")
class ImportResource {
    private final ImportContracts imports;

    ImportResource(ImportContracts imports) {
        this.imports = imports;
    }

    @POST
    @Path("contracts")
    @Consumes({"text/csv", "application/octet-stream"})
    @Allowed(Permission.IMPORTS_WRITE)
    @Idempotent
    @BodyLimit(megabytes = 64)
    @Operation(
            summary = "Importa clientes e contratos de uma planilha CSV",
            description =
                    "Uma linha por contrato. UTF-8 ou Windows-1252, separada por ; ou , (detectados); valores 149,90 ou"
                            + " 149.90; datas 31/12/2026 ou 2026-12-31. Uma linha com erro não impede as demais: o resultado de cada"
                            + " uma está em /v1/jobs/{id}/items (CREATED, UNCHANGED, REJECTED). Repetir o arquivo não duplica nada."
                            + " Colunas: docs/import.md.")
    public RestResponse<JobDto> contracts(
            @Parameter(description = "Só verifica, não grava nada.") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "application/octet-stream",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    UploadedFile sheet) {
        var job = imports.start(new ImportContracts.Command(sheet.path(), dryRun));
        return Answers.accepted(JobResource.PATH + "/" + job.id(), JobDto.of(job));
    }
}
