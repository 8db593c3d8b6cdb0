package dev.enlace.adapter.rest.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Concentrator", title = "Concentrador")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConcentratorDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Tipo") ConcentratorType type,
        @Schema(title = "Endereço") String address,
        @Schema(title = "Segredo definido") Boolean secretSet,
        @Schema(title = "Porta CoA") Integer coaPort,
        @Schema(title = "Modo de bloqueio") BlockMode blockMode,
        @Schema(title = "Ativo") Boolean active) {

    static ConcentratorDto of(Concentrator concentrator) {
        return new ConcentratorDto(
                concentrator.id().value(),
                concentrator.name(),
                concentrator.type(),
                concentrator.address(),
                concentrator.secret() != null,
                concentrator.coaPort(),
                concentrator.blockMode(),
                concentrator.active());
    }

    /** All that somebody needs who has to choose one. */
    static ConcentratorDto nameOf(Concentrator concentrator) {
        return new ConcentratorDto(concentrator.id().value(), concentrator.name(), null, null, null, null, null, null);
    }
}
