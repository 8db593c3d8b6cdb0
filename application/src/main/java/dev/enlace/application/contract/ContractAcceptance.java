package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.time.Instant;
import java.util.Optional;

/**
 * Output port: what a contract must know of its customer's acceptance. The acceptance answers it. Refusals are answered and not
 * thrown: one that crosses a use case takes the transaction of whoever only asks with it.
 */
public interface ContractAcceptance {
    /** 409 {@code acceptance-required} when the contract's configuration wants an acceptance that is not there. */
    Optional<DomainException> missing(Contract.Snapshot contract);

    /** 409 {@code acceptance-unreachable} when the customer has no contact on any of the usual channels. */
    Optional<DomainException> unreachable(Contract.Snapshot contract);

    /** When the contract was first accepted; what was accepted anew later were changes. */
    Optional<Instant> firstGiven(ContractId contract);
}
