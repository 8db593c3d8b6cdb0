package dev.enlace.adapter.rest.catalog;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AcceptanceConfiguration", title = "Configuração de aceite")
record AcceptanceConfigurationDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,

        @Schema(title = "Exigido para ativar", required = true)
        boolean requiredForActivation,

        @Schema(title = "Canais", required = true) List<AcceptanceChannel> channels,

        @Schema(title = "Validade do link (horas)", required = true)
        int linkValidityHours,

        @Schema(title = "Pedir código", required = true) boolean askCode,
        @Schema(title = "Ativa", required = true) boolean active) {

    static AcceptanceConfigurationDto of(AcceptanceConfiguration it) {
        return new AcceptanceConfigurationDto(
                it.id().value(),
                it.name(),
                it.requiredForActivation(),
                it.channels().stream().sorted().toList(),
                it.linkValidityHours(),
                it.askCode(),
                it.active());
    }
}
