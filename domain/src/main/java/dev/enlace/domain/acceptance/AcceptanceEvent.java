package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a contract's acceptance; it stands in the contract's history. Links and codes are not part of it. */
public sealed interface AcceptanceEvent extends DomainEvent {
    ContractId contractId();

    @Override
    default UUID aggregateId() {
        return contractId().value();
    }

    /** The customer is asked; the links go out after the commit. */
    record Requested(
            ContractId contractId,
            AcceptanceId acceptanceId,
            List<AcceptanceChannel> channels,
            int templateVersion,
            String documentSha256,
            Instant expiresAt)
            implements AcceptanceEvent {
        public Requested {
            channels = List.copyOf(channels);
        }

        @Override
        public String type() {
            return "contract.acceptance-requested";
        }
    }

    /** The customer wants a confirmation code; it goes out after the commit. */
    record CodeRequested(ContractId contractId, AcceptanceId acceptanceId, int number, AcceptanceChannel channel)
            implements AcceptanceEvent {
        @Override
        public String type() {
            return "contract.acceptance-code-requested";
        }
    }

    record Given(
            ContractId contractId,
            AcceptanceId acceptanceId,
            String documentSha256,
            @Nullable AcceptanceChannel channel)
            implements AcceptanceEvent {
        @Override
        public String type() {
            return "contract.acceptance-given";
        }
    }

    /** Something that was agreed on changed: {@code holder}, {@code plan} or {@code address}. */
    record Outdated(ContractId contractId, AcceptanceId acceptanceId, String cause) implements AcceptanceEvent {
        @Override
        public String type() {
            return "contract.acceptance-outdated";
        }
    }
}
