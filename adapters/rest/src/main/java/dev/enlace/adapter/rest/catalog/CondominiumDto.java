package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.catalog.Condominium;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Condominium", title = "Condomínio")
record CondominiumDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Endereço", required = true) AddressDto address,
        @Schema(title = "Blocos", required = true) List<String> blocks,
        @Schema(title = "Ativo", required = true) boolean active) {

    static CondominiumDto of(Condominium it, Cities cities) {
        return new CondominiumDto(
                it.id().value(), it.name(), AddressDto.of(it.address(), cities), it.blocks(), it.active());
    }
}
