package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Credit of customers. */
@Path("/v1/credits")
@Tag(name = "Cobranças")
public class CreditResource {
    private final ReadLedger ledger;
    private final Paging paging;

    CreditResource(ReadLedger ledger, Paging paging) {
        this.ledger = ledger;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.RECEIPTS_READ)
    @Operation(summary = "Lista créditos", description = "Também os já usados e os cancelados.")
    public Page<CreditDto> list(@BeanParam ListParams list, @QueryParam("customerId") UUID customer) {
        var owner = customer == null ? null : new CustomerId(customer);
        return paging.page(ledger.credits(owner, paging.query(list, "id")), CreditDto::of);
    }
}
