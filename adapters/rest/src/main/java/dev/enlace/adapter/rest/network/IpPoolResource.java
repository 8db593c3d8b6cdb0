package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.network.KeepIpPools;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpRange;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(IpPoolResource.PATH)
@Tag(name = "IPs", description = "Endereços que podem ser reservados a um usuário, e os blocos de que são.")
class IpPoolResource {
    static final String PATH = "/v1/ip-pools";

    @Schema(name = "IpRangeData", title = "Faixa de IPs")
    record RangeBody(
            @Schema(title = "De", required = true, examples = "100.64.0.10")
            String from,

            @Schema(
                    title = "Até",
                    required = true,
                    description = "Incluído; no máximo 4096 IPs de uma vez.",
                    examples = "100.64.0.200")
            String to) {
        IpRange range() {
            var form = new Form();
            var first = form.required("/from", from, IpAddress::new);
            var last = form.required("/to", to, IpAddress::new);
            form.check();
            return new IpRange(first, last);
        }
    }

    @Schema(name = "RegisteredIpRange", title = "Faixa cadastrada")
    record RangeDto(
            @Schema(title = "Cadastrados agora", required = true)
            int registered,

            @Schema(
                    title = "Já cadastrados",
                    required = true,
                    description = "Antes, neste bloco ou fora dele; ficam como estão.")
            int known) {}

    private final KeepIpPools pools;
    private final Paging paging;

    IpPoolResource(KeepIpPools pools, Paging paging) {
        this.pools = pools;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista blocos de IPs")
    public Page<IpPoolDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(pools.search(q, active, paging.query(list, "name")), IpPoolDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um bloco de IPs")
    public RestResponse<IpPoolDto> get(@PathParam("id") UUID id) {
        var found = pools.get(new IpPoolId(id));
        return Answers.ok(IpPoolDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um bloco de IPs", description = "Seus endereços são cadastrados depois, por faixa.")
    public RestResponse<IpPoolDto> create(IpPoolBody body) {
        var pool = body.pool();
        var created = pools.create(id -> pool.apply(id, 0L));
        return Answers.created(PATH, created.id().value(), IpPoolDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(IpPoolBody.class)
    @Operation(summary = "Altera ou desativa um bloco de IPs")
    public RestResponse<IpPoolDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<IpPoolBody> patch) {
        var current = pools.get(new IpPoolId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var changed = pools.change(patch.applyTo(IpPoolBody.of(current)).pool().apply(current.id(), expected));
        return Answers.ok(IpPoolDto.of(changed), changed.version());
    }

    @POST
    @Path("{id}/addresses")
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra uma faixa de IPs de um bloco")
    public RestResponse<RangeDto> register(@PathParam("id") UUID id, RangeBody body) {
        var pool = pools.get(new IpPoolId(id));
        var registered = pools.register(pool.id(), body.range());
        return Answers.ok(new RangeDto(registered.registered(), registered.known()));
    }
}
