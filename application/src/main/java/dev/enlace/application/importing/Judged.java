package dev.enlace.application.importing;

import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to happen with a line. */
public sealed interface Judged {
    long line();

    /** The same line came in before. */
    record Unchanged(long line, ContractId contractId, long number) implements Judged {}

    record Rejected(long line, List<Violation> violations) implements Judged {}

    /**
     * A contract to be stored.
     *
     * @param newCustomer null when the document is registered already
     * @param access null for a cancelled contract
     */
    record Accepted(
            long line,
            LineKey key,
            CustomerId customerId,
            @Nullable Customer newCustomer,
            Contract contract,
            @Nullable Access access,
            @Nullable AccessPassword password,
            ServiceSettings service,
            BillingSettings billing,
            ContractAddress address)
            implements Judged {}
}
