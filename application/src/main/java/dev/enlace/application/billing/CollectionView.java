package dev.enlace.application.billing;

import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.contract.ContractId;
import java.util.List;

/** A collection and what is on it. */
public record CollectionView(Collection collection, List<ContractId> contracts, List<ChargeId> charges) {
    public CollectionView {
        contracts = List.copyOf(contracts);
        charges = List.copyOf(charges);
    }
}
