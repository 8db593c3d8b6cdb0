package dev.enlace.adapter.rest.document;

import dev.enlace.adapter.rest.shared.Form;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template's body to be tried. */
@Schema(name = "TemplatePreviewRequest", title = "Prévia de template")
public record TemplatePreviewBody(
        @Schema(title = "Corpo", required = true, examples = "<h1>Contrato {contract.number}</h1>")
        String body,

        @Schema(title = "Contrato", description = "De onde vêm os dados; os exemplos das variáveis se ausente.")
        UUID contractId) {
    String checkedBody() {
        var form = new Form();
        var text = form.required("/body", body, it -> it);
        form.check();
        return text;
    }
}
