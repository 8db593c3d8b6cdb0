package dev.enlace.application.billing;

import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceTerms;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Output port: contracts as billing sees them. */
public interface BillingContracts {
    Optional<BillingContract> find(ContractId id);

    /** Locks the rows of the contracts in the order of their ids, until the transaction ends. */
    void lock(Collection<ContractId> contracts);

    /** The contracts with a charge on the collection, in the order of their ids. */
    SortedSet<ContractId> on(CollectionId collection);

    /** The contracts of the charges and those that share a collection with one of them. */
    SortedSet<ContractId> of(Collection<ChargeId> charges);

    /** The contract's intervals and switches, the provider's where it has none of its own. */
    Delinquency.Terms terms(ContractId contract, ServiceTerms.Defaults defaults);

    /**
     * What may restrict the contract: open, undisputed charges of its own and on unified collections that it shares, judged by
     * their live collection.
     */
    List<Delinquency.OpenCharge> openCharges(ContractId contract);
}
