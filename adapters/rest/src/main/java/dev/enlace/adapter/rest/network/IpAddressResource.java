package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.network.IpAddresses;
import dev.enlace.application.network.KeepIpAddresses;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIpId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(IpAddressResource.PATH)
@Tag(name = "IPs")
class IpAddressResource {
    static final String PATH = "/v1/ip-addresses";

    private final KeepIpAddresses addresses;
    private final Paging paging;

    IpAddressResource(KeepIpAddresses addresses, Paging paging) {
        this.addresses = addresses;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista IPs cadastrados")
    public Page<IpAddressDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do endereço ou da observação.") @QueryParam("q") String q,
            @QueryParam("poolId") UUID pool,
            @QueryParam("state") IpState state) {
        var filter = new IpAddresses.Filter(q, pool == null ? null : new IpPoolId(pool), state);
        return paging.page(addresses.search(filter, paging.query(list, "address")), IpAddressDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um IP")
    public RestResponse<IpAddressDto> get(@PathParam("id") UUID id) {
        var found = addresses.get(new RegisteredIpId(id));
        return Answers.ok(IpAddressDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um IP")
    public RestResponse<IpAddressDto> create(IpAddressBody body) {
        var created = addresses.create(body.ip());
        return Answers.created(PATH, created.id().value(), IpAddressDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(IpAddressBody.Change.class)
    @Operation(
            summary = "Altera um IP",
            description = "RESERVED o separa do uso por contratos. Enquanto um contrato o tem, só muda a observação.")
    public RestResponse<IpAddressDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<IpAddressBody.Change> patch) {
        var current = addresses.get(new RegisteredIpId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var wanted = patch.applyTo(IpAddressBody.Change.of(current));
        var changed = addresses.change(current.id(), expected, wanted.pool(), wanted.note(), wanted.stateOrFree());
        return Answers.ok(IpAddressDto.of(changed), changed.version());
    }
}
