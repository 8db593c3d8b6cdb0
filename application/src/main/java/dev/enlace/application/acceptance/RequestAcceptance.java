package dev.enlace.application.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.contract.ContractId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Input port: asks the customer to accept the contract. The paper is printed and frozen now, a link to it goes out after the
 * commit, and a link of before leads nowhere any more.
 */
public interface RequestAcceptance {
    /** @param channels null for those of the contract's acceptance configuration; e-mail where it has none */
    record Command(
            ContractId contract,
            long expectedVersion,
            @Nullable Set<AcceptanceChannel> channels) {}

    /** 409 {@code action-not-allowed}, {@code acceptance-unreachable}. */
    void request(Command command);
}
