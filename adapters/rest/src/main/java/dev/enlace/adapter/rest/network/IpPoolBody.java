package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpNetwork;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a pool of addresses. */
@Schema(name = "IpPoolData", title = "Dados do bloco de IPs")
public record IpPoolBody(
        @Schema(title = "Nome", required = true, examples = "CGNAT Centro")
        String name,

        @Schema(
                title = "Bloco (CIDR)",
                required = true,
                description = "IPv4 ou IPv6; não muda depois. Blocos ativos não se sobrepõem.",
                examples = "100.64.0.0/22")
        String cidr,

        @Schema(
                title = "Concentrador",
                nullable = true,
                description = "Para onde o bloco é roteado; ausente se para todos.")
        UUID concentratorId,

        @Schema(
                title = "Ativo",
                description = "Verdadeiro se ausente. Os IPs de um bloco inativo não são mais reservados.")
        Boolean active) {

    static IpPoolBody of(IpPool pool) {
        return new IpPoolBody(
                pool.name(),
                pool.cidr().toString(),
                pool.concentratorId() == null ? null : pool.concentratorId().value(),
                pool.active());
    }

    /** Makes the pool of an id and a version. All that is wrong is refused now, before there is an id. */
    BiFunction<IpPoolId, Long, IpPool> pool() {
        var form = new Form();
        form.required("/name", name);
        var network = form.required("/cidr", cidr, IpNetwork::parse);
        var concentrator = form.optional("/concentratorId", concentratorId, ConcentratorId::new);
        form.check();
        BiFunction<IpPoolId, Long, IpPool> make =
                (id, version) -> new IpPool(id, name, network, concentrator, !Boolean.FALSE.equals(active), version);
        return make;
    }
}
