package dev.enlace.adapter.rest.network;

import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IpAddress", title = "IP")
record IpAddressDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Endereço", required = true) String address,
        @Schema(title = "Bloco", nullable = true) UUID poolId,
        @Schema(title = "Observação", nullable = true) String note,
        @Schema(title = "Estado", required = true) IpState state,

        @Schema(title = "Contrato", nullable = true, description = "Quem o tem, em TAKEN.")
        UUID contractId) {

    static IpAddressDto of(RegisteredIp it) {
        return new IpAddressDto(
                it.id().value(),
                it.address().value(),
                it.poolId() == null ? null : it.poolId().value(),
                it.note(),
                it.state(),
                it.contractId() == null ? null : it.contractId().value());
    }
}
