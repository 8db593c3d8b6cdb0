package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.application.billing.ReadLedger;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether the books balance. */
@Path("/v1/reports/books")
@Tag(name = "Relatórios")
public class BooksResource {
    private final ReadLedger ledger;

    BooksResource(ReadLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Allowed(Permission.RUNS_READ)
    @Operation(
            summary = "Confere o livro-razão",
            description = "Lançado = principal recebido + em aberto + anulado + descontos.")
    public RestResponse<BooksDto> get(@QueryParam("customerId") UUID customer) {
        return Answers.ok(BooksDto.of(ledger.books(customer == null ? null : new CustomerId(customer))));
    }
}
