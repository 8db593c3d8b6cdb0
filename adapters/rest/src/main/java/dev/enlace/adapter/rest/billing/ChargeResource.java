package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.billing.DisputeCharge;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.application.billing.VoidCharge;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Charges: read, voided, contested. */
@Path("/v1/charges")
@Tag(name = "Lançamentos")
public class ChargeResource {
    private final ReadLedger ledger;
    private final VoidCharge voidCharge;
    private final DisputeCharge disputes;
    private final Paging paging;

    ChargeResource(ReadLedger ledger, VoidCharge voidCharge, DisputeCharge disputes, Paging paging) {
        this.ledger = ledger;
        this.voidCharge = voidCharge;
        this.disputes = disputes;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.CHARGES_READ)
    @Operation(summary = "Lista lançamentos")
    public Page<ChargeDto> list(
            @BeanParam ListParams list,
            @BeanParam LedgerFilter filter,
            @QueryParam("status") ChargeStatus status,
            @QueryParam("contractId") UUID contract,
            @QueryParam("customerId") UUID customer) {
        var page = paging.query(list, "-id", "dueDate");
        return paging.page(ledger.charges(filter.of(customer, contract, status), page), ChargeDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.CHARGES_READ)
    @Operation(summary = "Lê um lançamento")
    public RestResponse<ChargeDto> get(@PathParam("id") UUID id) {
        return answer(find(id));
    }

    @POST
    @Path("{id}/void")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Anula um lançamento em aberto",
            description = "O que já foi pago dele vira crédito; o crédito usado nele é devolvido.")
    public RestResponse<ChargeDto> voidCharge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        var charge = find(id);
        long expected = IfMatch.check(ifMatch, charge.version());
        return answer(voidCharge.voided(new VoidCharge.Command(charge.id(), body.read(), expected)));
    }

    @POST
    @Path("{id}/dispute")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Registra a contestação de um lançamento",
            description = "Enquanto contestado, os dias não contam como atraso.")
    public RestResponse<ChargeDto> dispute(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        var charge = find(id);
        long expected = IfMatch.check(ifMatch, charge.version());
        return answer(disputes.dispute(new DisputeCharge.Command(charge.id(), body.read(), expected)));
    }

    @POST
    @Path("{id}/dispute/resolve")
    @Allowed(Permission.MONEY_ACTIONS)
    @Idempotent
    @Operation(summary = "Resolve a contestação de um lançamento")
    public RestResponse<ChargeDto> resolve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ResolutionBody body) {
        var charge = find(id);
        long expected = IfMatch.check(ifMatch, charge.version());
        return answer(disputes.resolve(body.command(charge.id(), expected)));
    }

    private Charge find(UUID id) {
        return ledger.charge(new ChargeId(id));
    }

    private static RestResponse<ChargeDto> answer(Charge charge) {
        return Answers.ok(ChargeDto.of(charge), charge.version());
    }
}
