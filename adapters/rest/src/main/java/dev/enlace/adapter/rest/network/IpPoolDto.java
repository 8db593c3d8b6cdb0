package dev.enlace.adapter.rest.network;

import dev.enlace.domain.network.IpPool;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IpPool", title = "Bloco de IPs")
record IpPoolDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Bloco (CIDR)", required = true) String cidr,
        @Schema(title = "Concentrador", nullable = true) UUID concentratorId,
        @Schema(title = "Ativo", required = true) boolean active) {

    static IpPoolDto of(IpPool it) {
        return new IpPoolDto(
                it.id().value(),
                it.name(),
                it.cidr().toString(),
                it.concentratorId() == null ? null : it.concentratorId().value(),
                it.active());
    }
}
