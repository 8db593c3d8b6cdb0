package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import java.util.Optional;

/** Output port: the contracts. {@link #save} makes state, events and history durable together, or none of them. */
public interface Contracts {
    Optional<Contract> find(ContractId id);

    /**
     * The contract with its row locked until the transaction ends. Whoever judges a contract or changes its charges takes
     * this lock first; more than one are locked in the order of their ids.
     */
    Optional<Contract> lock(ContractId id);

    /** Refuses a stale copy with {@code stale-version}. */
    void save(Contract contract);

    /** A short number for people; gaps happen. */
    long nextNumber();

    default Contract get(ContractId id) {
        return find(id).orElseThrow(() -> ContractRefused.notFound(id));
    }

    default Contract getLocked(ContractId id) {
        return lock(id).orElseThrow(() -> ContractRefused.notFound(id));
    }
}
