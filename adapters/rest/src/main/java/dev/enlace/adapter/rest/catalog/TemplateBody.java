package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.Template;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a template. */
@Schema(name = "TemplateData", title = "Dados do template")
public record TemplateBody(
        @Schema(title = "Nome", required = true, examples = "Contrato residencial")
        String name,

        @Schema(
                title = "Corpo",
                required = true,
                description = "HTML com variáveis entre chaves, até 200.000 caracteres.",
                examples = "<h1>Contrato {contract.number}</h1>")
        String body,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente.")
        Boolean active) {

    static TemplateBody of(Template template) {
        return new TemplateBody(template.name(), template.body(), template.active());
    }

    Template.Content content() {
        var form = new Form();
        form.required("/name", name);
        form.required("/body", body);
        form.check();
        return new Template.Content(name, body, !Boolean.FALSE.equals(active));
    }
}
