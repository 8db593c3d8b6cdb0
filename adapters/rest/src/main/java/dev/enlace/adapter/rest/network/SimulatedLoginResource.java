package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.network.SimulateConcentrator;
import dev.enlace.application.network.SimulatedFaults.Fault;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks into a simulated concentrator, for demonstrations and tests. */
@Path("/v1/concentrators/{id}")
@Tag(name = "Concentradores")
class SimulatedLoginResource {
    @Schema(title = "Usuário no concentrador simulado")
    record SimulatedLoginDto(
            @Schema(title = "Usuário") String login,
            @Schema(title = "Contrato", nullable = true) UUID contractId,

            @Schema(
                    title = "Acesso",
                    enumeration = {"FULL", "REDUCED", "BLOCKED", "FOREIGN"})
            String access,

            @Schema(title = "Download (kbit/s)", nullable = true)
            Long downloadKbps,

            @Schema(title = "Upload (kbit/s)", nullable = true)
            Long uploadKbps,

            @Schema(title = "IP reservado", nullable = true) String framedIp) {
        static SimulatedLoginDto of(SimulatedLogins.View view) {
            return new SimulatedLoginDto(
                    view.login(),
                    view.contractId(),
                    view.access(),
                    view.downloadKbps(),
                    view.uploadKbps(),
                    view.framedIp());
        }
    }

    @Schema(title = "Usuário alheio")
    record ForeignLoginBody(
            @Schema(title = "Usuário", required = true) String login) {}

    @Schema(title = "Falha simulada")
    record FaultBody(
            @Schema(title = "Falha", required = true) Fault fault) {}

    private final SimulateConcentrator simulation;
    private final Paging paging;

    SimulatedLoginResource(SimulateConcentrator simulation, Paging paging) {
        this.simulation = simulation;
        this.paging = paging;
    }

    @GET
    @Path("simulated-logins")
    @Allowed(Permission.CONCENTRATORS_READ)
    @Operation(
            summary = "Lista os usuários que um concentrador simulado conhece",
            description = "Somente em modo de simulação.")
    public Page<SimulatedLoginDto> list(@PathParam("id") UUID id, @BeanParam ListParams list) {
        var page = paging.query(list, "login");
        return paging.page(simulation.logins(new ConcentratorId(id), page), SimulatedLoginDto::of);
    }

    @POST
    @Path("simulated-logins")
    @Allowed(Permission.CONCENTRATORS_WRITE)
    @Idempotent
    @Operation(
            summary = "Põe um usuário alheio em um concentrador simulado",
            description = "Somente em modo de simulação; serve para provar que um usuário já conhecido é recusado.")
    public RestResponse<SimulatedLoginDto> add(@PathParam("id") UUID id, ForeignLoginBody body) {
        var form = new Form();
        var login = form.required("/login", body.login(), Login::new);
        form.check();
        var added = simulation.addForeign(new ConcentratorId(id), login);
        return RestResponse.status(RestResponse.Status.CREATED, SimulatedLoginDto.of(added));
    }

    @POST
    @Path("simulated-fault")
    @Allowed(Permission.CONCENTRATORS_WRITE)
    @Idempotent
    @Operation(
            summary = "Faz um concentrador simulado falhar, ou o conserta",
            description = "Somente em modo de simulação, e somente no processo que atende.")
    public RestResponse<FaultBody> fault(@PathParam("id") UUID id, FaultBody body) {
        var form = new Form();
        form.required("/fault", body.fault());
        form.check();
        simulation.setFault(new ConcentratorId(id), body.fault());
        return RestResponse.ok(body);
    }
}
