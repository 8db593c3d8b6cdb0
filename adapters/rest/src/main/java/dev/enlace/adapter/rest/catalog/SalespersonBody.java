package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.customer.Document;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a salesperson. */
@Schema(name = "SalespersonData", title = "Dados do vendedor")
public record SalespersonBody(
        @Schema(title = "Nome", required = true, examples = "Vendedora Exemplo")
        String name,

        @Schema(title = "CPF/CNPJ", nullable = true, description = "Com ou sem pontuação.")
        String document,

        @Schema(title = "E-mail", nullable = true, examples = "vendas@exemplo.com.br")
        String email,

        @Schema(title = "Telefone", nullable = true, description = "Com DDD.", examples = "48991234567")
        String phone,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente.")
        Boolean active) {

    static SalespersonBody of(Salesperson person) {
        return new SalespersonBody(
                person.name(),
                person.document() == null ? null : person.document().value(),
                person.email(),
                person.phone(),
                person.active());
    }

    /** Makes the salesperson of an id and a version. All that is wrong is refused now, before there is an id. */
    BiFunction<SalespersonId, Long, Salesperson> person() {
        var form = new Form();
        form.required("/name", name);
        var given = form.optional("/document", document, Document::new);
        form.check();
        BiFunction<SalespersonId, Long, Salesperson> make =
                (id, version) -> new Salesperson(id, name, given, email, phone, !Boolean.FALSE.equals(active), version);
        return make;
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "SalespersonBody";
    }
}
