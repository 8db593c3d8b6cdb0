package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.billing.BillFees;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A contract's charges, and fees made by hand. */
@Path("/v1/contracts/{id}/charges")
@Tag(name = "Lançamentos")
public class ContractChargeResource {
    private final ReadLedger ledger;
    private final BillFees fees;
    private final Paging paging;

    ContractChargeResource(ReadLedger ledger, BillFees fees, Paging paging) {
        this.ledger = ledger;
        this.fees = fees;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.CHARGES_READ)
    @Operation(summary = "Lista os lançamentos de um contrato")
    public Page<ChargeDto> list(
            @PathParam("id") UUID id,
            @BeanParam ListParams list,
            @BeanParam LedgerFilter filter,
            @QueryParam("status") ChargeStatus status) {
        var page = paging.query(list, "dueDate", "id");
        return paging.page(ledger.chargesOf(new ContractId(id), filter.of(null, id, status), page), ChargeDto::of);
    }

    @POST
    @Path("monthly")
    @Allowed(Permission.CHARGES_WRITE)
    @Idempotent(required = true)
    @Operation(
            summary = "Gera as próximas mensalidades",
            description = "As competências cuja mensalidade foi anulada vêm primeiro.")
    public RestResponse<BilledDto> monthly(@PathParam("id") UUID id, FeeBodies.Monthly body) {
        var contract = ledger.contract(new ContractId(id));
        return made(BilledDto.of(fees.monthly(contract, body.read(), false)));
    }

    @POST
    @Path("monthly/preview")
    @Allowed(Permission.CHARGES_WRITE)
    @Idempotent
    @Operation(summary = "Mostra as mensalidades que seriam geradas")
    public RestResponse<BilledDto> previewMonthly(@PathParam("id") UUID id, FeeBodies.Monthly body) {
        var contract = ledger.contract(new ContractId(id));
        return Answers.ok(BilledDto.preview(fees.monthly(contract, body.read(), true)));
    }

    @POST
    @Path("prorated")
    @Allowed(Permission.CHARGES_WRITE)
    @Idempotent(required = true)
    @Operation(summary = "Gera o proporcional de alguns dias", description = "Um lançamento por mês.")
    public RestResponse<BilledDto> prorated(@PathParam("id") UUID id, FeeBodies.Prorated body) {
        var contract = ledger.contract(new ContractId(id));
        return made(BilledDto.of(fees.prorated(contract, body.read(), false)));
    }

    @POST
    @Path("prorated/preview")
    @Allowed(Permission.CHARGES_WRITE)
    @Idempotent
    @Operation(summary = "Mostra o proporcional que seria gerado")
    public RestResponse<BilledDto> previewProrated(@PathParam("id") UUID id, FeeBodies.Prorated body) {
        var contract = ledger.contract(new ContractId(id));
        return Answers.ok(BilledDto.preview(fees.prorated(contract, body.read(), true)));
    }

    private static RestResponse<BilledDto> made(BilledDto body) {
        return RestResponse.ResponseBuilder.<BilledDto>create(RestResponse.Status.CREATED)
                .entity(body)
                .build();
    }
}
