package dev.enlace.adapter.rest.billing;

import dev.enlace.application.billing.LedgerQueries;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What lists of charges and collections are filtered by; the status is the resource's own. */
public class LedgerFilter {
    @Parameter(description = "Vencimento a partir deste dia.")
    @QueryParam("dueFrom")
    public LocalDate dueFrom;

    @Parameter(description = "Vencimento até este dia, inclusive.")
    @QueryParam("dueTo")
    public LocalDate dueTo;

    <S> LedgerQueries.Filter<S> of(UUID customer, UUID contract, S status) {
        return of(customer, contract, status, false);
    }

    <S> LedgerQueries.Filter<S> of(UUID customer, UUID contract, S status, boolean withoutInstrument) {
        return new LedgerQueries.Filter<>(
                customer == null ? null : new CustomerId(customer),
                contract == null ? null : new ContractId(contract),
                status,
                dueFrom,
                dueTo,
                withoutInstrument);
    }
}
