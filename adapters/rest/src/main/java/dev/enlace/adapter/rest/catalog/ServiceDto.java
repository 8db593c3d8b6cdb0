package dev.enlace.adapter.rest.catalog;

import dev.enlace.domain.catalog.ServiceItem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Service", title = "Serviço")
record ServiceDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Ativo", required = true) boolean active) {

    static ServiceDto of(ServiceItem it) {
        return new ServiceDto(it.id().value(), it.name(), it.active());
    }
}
