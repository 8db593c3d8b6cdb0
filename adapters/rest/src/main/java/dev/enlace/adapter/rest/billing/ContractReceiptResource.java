package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money received for a contract. */
@Path("/v1/contracts/{id}/receipts")
@Tag(name = "Cobranças")
public class ContractReceiptResource {
    private final ReadLedger ledger;
    private final Paging paging;

    ContractReceiptResource(ReadLedger ledger, Paging paging) {
        this.ledger = ledger;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.RECEIPTS_READ)
    @Operation(summary = "Lista os recebimentos de um contrato")
    public Page<ReceiptDto> list(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(ledger.receipts(new ContractId(id), paging.query(list, "id")), ReceiptDto::of);
    }
}
