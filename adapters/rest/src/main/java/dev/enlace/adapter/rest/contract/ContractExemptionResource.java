package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.application.contract.ExemptContract;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** "Isentar": no further charges, and their return. */
@Path("/v1/contracts/{id}/actions")
@Tag(name = "Ações de contrato")
public class ContractExemptionResource {
    private final ReadContracts contracts;
    private final ExemptContract exemption;

    ContractExemptionResource(ReadContracts contracts, ExemptContract exemption) {
        this.contracts = contracts;
        this.exemption = exemption;
    }

    @POST
    @Path("exempt")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Isenta",
            description = "Nenhum lançamento novo; os em aberto são listados e, se pedido, anulados.")
    public RestResponse<ExemptionDto> exempt(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, OrderBodies.Exempt body) {
        var command = body.command(id, expected(id, ifMatch));
        var open = exemption.exempt(command);
        var details = contracts.get(new ContractId(id));
        return Answers.ok(
                ExemptionDto.of(details, open, command.voidOpenCharges()),
                details.view().version());
    }

    @POST
    @Path("exempt/preview")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(summary = "Lista os lançamentos em aberto de um contrato a isentar")
    public RestResponse<ExemptionDto> previewExemption(@PathParam("id") UUID id, OrderBodies.ExemptPreview body) {
        var contract = new ContractId(id);
        contracts.version(contract);
        var open = exemption.preview(contract);
        return Answers.ok(ExemptionDto.of(contracts.get(contract), open, Boolean.TRUE.equals(body.voidOpenCharges())));
    }

    @POST
    @Path("end-exemption")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(summary = "Encerra a isenção", description = "De hoje em diante volta a cobrar.")
    public RestResponse<ContractDto> endExemption(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Relieve body) {
        long expected = expected(id, ifMatch);
        exemption.end(new ExemptContract.End(new ContractId(id), expected, body.checkedReason()));
        var details = contracts.get(new ContractId(id));
        return Answers.ok(ContractDto.of(details), details.view().version());
    }

    private long expected(UUID id, String ifMatch) {
        return IfMatch.check(ifMatch, contracts.version(new ContractId(id)));
    }
}
