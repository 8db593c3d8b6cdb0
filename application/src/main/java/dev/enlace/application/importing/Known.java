package dev.enlace.application.importing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored already, as far as a chunk of lines asks for it.
 *
 * @param logins of contracts, in lower case, as are those on concentrators
 * @param addresses that are registered
 */
public record Known(
        Map<LineKey, Imported> lines,
        Map<Document, CustomerId> customers,
        Set<String> logins,
        Set<String> loginsOnConcentrators,
        Map<IpAddress, IpOffer> addresses) {

    /** A contract that an import made. */
    public record Imported(ContractId contractId, long number) {}

    /** The same, and what the lines before bring that is not stored yet: of the chunk, or in a dry run of the whole sheet. */
    static final class Growing {
        private final Map<LineKey, Imported> lines = new HashMap<>();
        private final Map<Document, CustomerId> customers = new HashMap<>();
        private final Set<String> logins = new HashSet<>();
        private final Set<IpAddress> addresses = new HashSet<>();
        private Known stored = new Known(Map.of(), Map.of(), Set.of(), Set.of(), Map.of());

        Growing over(Known newlyRead) {
            stored = newlyRead;
            return this;
        }

        @Nullable
        Imported line(LineKey key) {
            var line = stored.lines.get(key);
            return line == null ? lines.get(key) : line;
        }

        @Nullable
        CustomerId customer(Document document) {
            var customer = stored.customers.get(document);
            return customer == null ? customers.get(document) : customer;
        }

        boolean isTaken(String login) {
            return stored.logins.contains(login) || logins.contains(login);
        }

        boolean isTakenOnConcentrator(String login) {
            return stored.loginsOnConcentrators.contains(login);
        }

        @Nullable
        IpOffer address(IpAddress address) {
            return stored.addresses.get(address);
        }

        /** Whether a line before has it. */
        boolean isGiven(IpAddress address) {
            return addresses.contains(address);
        }

        void add(Judged.Accepted accepted, Document document) {
            var contract = accepted.contract().snapshot();
            lines.put(accepted.key(), new Imported(contract.id(), contract.number()));
            customers.put(document, accepted.customerId());
            if (accepted.access() != null) {
                logins.add(accepted.access().login().key());
                if (accepted.access().reservedIp() != null) {
                    addresses.add(accepted.access().reservedIp());
                }
            }
        }
    }
}
