package dev.enlace.adapter.rest.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.application.catalog.Templates;
import dev.enlace.domain.catalog.Template;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Template", title = "Template")
record TemplateDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,

        @Schema(title = "Corpo", description = "Ausente em listas.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String body,

        @Schema(title = "Versão", required = true, description = "Do corpo: cresce a cada outro corpo.")
        int version,

        @Schema(title = "Ativo", required = true) boolean active) {

    @Schema(name = "TemplateVersion", title = "Versão de um template")
    record VersionDto(
            @Schema(title = "Versão", required = true) int version,
            @Schema(title = "Corpo", required = true) String body,
            @Schema(title = "Desde", required = true) Instant since) {
        static VersionDto of(Templates.Body body) {
            return new VersionDto(body.number(), body.text(), body.since());
        }
    }

    static TemplateDto of(Template it) {
        return new TemplateDto(it.id().value(), it.name(), it.body(), it.bodyNumber(), it.active());
    }

    static TemplateDto line(Template it) {
        return new TemplateDto(it.id().value(), it.name(), null, it.bodyNumber(), it.active());
    }
}
