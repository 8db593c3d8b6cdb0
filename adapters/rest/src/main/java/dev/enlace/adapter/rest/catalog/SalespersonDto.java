package dev.enlace.adapter.rest.catalog;

import dev.enlace.domain.catalog.Salesperson;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Salesperson", title = "Vendedor")
record SalespersonDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "CPF/CNPJ", nullable = true) String document,
        @Schema(title = "E-mail", nullable = true) String email,
        @Schema(title = "Telefone", nullable = true) String phone,
        @Schema(title = "Ativo", required = true) boolean active) {

    static SalespersonDto of(Salesperson it) {
        return new SalespersonDto(
                it.id().value(),
                it.name(),
                it.document() == null ? null : it.document().value(),
                it.email(),
                it.phone(),
                it.active());
    }
}
