package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contracts of one customer. */
@Path("/v1/customers/{id}/contracts")
@Tag(name = "Contratos")
public class CustomerContractResource {
    private final ReadContracts contracts;
    private final Paging paging;

    CustomerContractResource(ReadContracts contracts, Paging paging) {
        this.contracts = contracts;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Lista os contratos de um cliente")
    public Page<ContractDto> list(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(
                contracts.ofCustomer(new CustomerId(id), paging.query(list, "-createdAt", "number")),
                ContractDto::line);
    }
}
