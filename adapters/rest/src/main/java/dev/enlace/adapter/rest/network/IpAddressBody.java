package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address to be registered. */
@Schema(name = "IpAddressData", title = "Novo IP")
public record IpAddressBody(
        @Schema(
                title = "Endereço",
                required = true,
                description = "IPv4 ou IPv6, sem prefixo.",
                examples = "203.0.113.7")
        String address,

        @Schema(title = "Bloco", nullable = true) UUID poolId,
        @Schema(title = "Observação", nullable = true) String note,

        @Schema(title = "Estado", description = "FREE se ausente, ou RESERVED; TAKEN vem do contrato.")
        IpState state) {

    /** What may be set later. */
    @Schema(name = "IpAddressChange", title = "Alteração de IP")
    public record Change(
            @Schema(title = "Bloco", nullable = true) UUID poolId,
            @Schema(title = "Observação", nullable = true) String note,

            @Schema(title = "Estado", description = "FREE ou RESERVED; TAKEN vem do contrato.")
            IpState state) {
        static Change of(RegisteredIp ip) {
            return new Change(ip.poolId() == null ? null : ip.poolId().value(), ip.note(), ip.state());
        }

        IpPoolId pool() {
            return poolId == null ? null : new IpPoolId(poolId);
        }

        IpState stateOrFree() {
            return state == null ? IpState.FREE : state;
        }
    }

    /** Makes the address of an id. All that is wrong is refused now, before there is an id. */
    Function<RegisteredIpId, RegisteredIp> ip() {
        var form = new Form();
        var given = form.required("/address", address, IpAddress::new);
        form.check();
        var rest = new Change(poolId, note, state);
        return id -> new RegisteredIp(id, given, rest.pool(), note, rest.stateOrFree(), null, 0);
    }
}
