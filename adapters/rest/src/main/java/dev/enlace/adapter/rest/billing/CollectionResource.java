package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.billing.JoinCollections;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.application.billing.ReissueInstrument;
import dev.enlace.application.billing.ReverseReceipt;
import dev.enlace.application.billing.TakeReceipt;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Collections and the money that comes in on them. */
@Path(CollectionResource.PATH)
@Tag(name = "Cobranças")
public class CollectionResource {
    static final String PATH = "/v1/collections";

    private final ReadLedger ledger;
    private final JoinCollections joining;
    private final TakeReceipt receipts;
    private final ReverseReceipt reversals;
    private final ReissueInstrument reissuing;
    private final Paging paging;

    CollectionResource(
            ReadLedger ledger,
            JoinCollections joining,
            TakeReceipt receipts,
            ReverseReceipt reversals,
            ReissueInstrument reissuing,
            Paging paging) {
        this.ledger = ledger;
        this.joining = joining;
        this.receipts = receipts;
        this.reversals = reversals;
        this.reissuing = reissuing;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.CHARGES_READ)
    @Operation(summary = "Lista cobranças")
    public Page<CollectionDto> list(
            @BeanParam ListParams list,
            @BeanParam LedgerFilter filter,
            @QueryParam("status") CollectionStatus status,
            @QueryParam("contractId") UUID contract,
            @QueryParam("customerId") UUID customer,
            @Parameter(description = "Verdadeiro: as em aberto que deveriam ter título e não puderam ter.")
                    @QueryParam("withoutInstrument")
                    Boolean withoutInstrument) {
        var page = paging.query(list, "-id", "dueDate");
        var wanted = filter.of(customer, contract, status, Boolean.TRUE.equals(withoutInstrument));
        return paging.page(ledger.collections(wanted, page), CollectionDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.CHARGES_READ)
    @Operation(summary = "Lê uma cobrança")
    public RestResponse<CollectionDto> get(@PathParam("id") UUID id) {
        var view = ledger.collection(new CollectionId(id));
        return Answers.ok(CollectionDto.of(view), view.collection().version());
    }

    @POST
    @Allowed(Permission.RECEIPTS_WRITE)
    @Idempotent
    @Operation(
            summary = "Reúne lançamentos em aberto numa nova cobrança",
            description = "As cobranças que ficam sem lançamentos são substituídas pela nova.")
    public RestResponse<CollectionDto> join(JoinBody body) {
        var view = ledger.collection(joining.join(body.command()));
        return Answers.created(
                PATH,
                view.collection().id().value(),
                CollectionDto.of(view),
                view.collection().version());
    }

    @POST
    @Path("{id}/reissue")
    @Allowed(Permission.RECEIPTS_WRITE)
    @Idempotent
    @Operation(
            summary = "Emite a segunda via de uma cobrança",
            description =
                    "Outro título toma o lugar do atual, com multa e juros até o novo vencimento; a cobrança e o vencimento dela"
                            + " ficam como estão.")
    public RestResponse<CollectionDto> reissue(@PathParam("id") UUID id, ReissueBody body) {
        var collection = ledger.collection(new CollectionId(id)).collection();
        reissuing.reissue(collection.id(), body.read());
        return Answers.ok(CollectionDto.of(ledger.collection(collection.id())), collection.version());
    }

    @GET
    @Path("{id}/receipts")
    @Allowed(Permission.RECEIPTS_READ)
    @Operation(summary = "Lista os recebimentos de uma cobrança")
    public Page<ReceiptDto> receipts(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(ledger.receipts(new CollectionId(id), paging.query(list, "id")), ReceiptDto::of);
    }

    @POST
    @Path("{id}/receipts")
    @Allowed(Permission.RECEIPTS_WRITE)
    @Idempotent(required = true)
    @Operation(
            summary = "Recebe um pagamento",
            description = "Cobre multa, juros e principal, nesta ordem; o contrato é reavaliado na hora.")
    public RestResponse<ReceiptDto> receive(@PathParam("id") UUID id, ReceiptBody body) {
        var collection = ledger.collection(new CollectionId(id)).collection();
        var receipt = receipts.take(body.command(collection.id()));
        return Answers.created(PATH + "/" + id + "/receipts", receipt.id().value(), ReceiptDto.of(receipt), 0);
    }

    @POST
    @Path("{id}/receipts/{receiptId}/reversal")
    @Allowed(Permission.RECEIPTS_WRITE)
    @Idempotent(required = true)
    @Operation(
            summary = "Estorna um recebimento",
            description = "O que ele pagou volta a ficar em aberto; o contrato é reavaliado na hora.")
    public RestResponse<ReceiptDto> reverse(
            @PathParam("id") UUID id, @PathParam("receiptId") UUID receiptId, ReasonBody body) {
        var collection = ledger.collection(new CollectionId(id)).collection();
        var receipt = ledger.receipt(collection.id(), new ReceiptId(receiptId));
        return Answers.ok(ReceiptDto.of(
                reversals.reverse(new ReverseReceipt.Command(collection.id(), receipt.id(), body.read()))));
    }

    @GET
    @Path("{id}/receipts/{receiptId}")
    @Allowed(Permission.RECEIPTS_READ)
    @Operation(summary = "Lê um recebimento")
    public RestResponse<ReceiptDto> receipt(@PathParam("id") UUID id, @PathParam("receiptId") UUID receiptId) {
        return Answers.ok(ReceiptDto.of(ledger.receipt(new CollectionId(id), new ReceiptId(receiptId))));
    }
}
