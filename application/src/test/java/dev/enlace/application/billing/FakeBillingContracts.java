package dev.enlace.application.billing;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Contracts as billing sees them, over an in-memory ledger; remembers which rows were locked, in order. */
final class FakeBillingContracts implements BillingContracts {
    private final InMemoryLedger ledger;
    final Map<ContractId, BillingContract> known = new HashMap<>();
    final List<ContractId> locked = new ArrayList<>();

    FakeBillingContracts(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<BillingContract> find(ContractId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public void lock(Collection<ContractId> contracts) {
        locked.addAll(contracts);
    }

    @Override
    public SortedSet<ContractId> on(CollectionId collection) {
        return contracts(charge -> charge.collectionId().equals(collection));
    }

    @Override
    public SortedSet<ContractId> of(Collection<ChargeId> charges) {
        var found = contracts(charge -> false);
        charges.forEach(id -> ledger.charge(id).ifPresent(charge -> found.addAll(on(charge.collectionId()))));
        return found;
    }

    private SortedSet<ContractId> contracts(java.util.function.Predicate<Charge> wanted) {
        var found =
                new TreeSet<ContractId>(Comparator.comparing(id -> id.value().toString()));
        ledger.charges().stream().filter(wanted).map(Charge::contractId).forEach(found::add);
        return found;
    }

    @Override
    public Delinquency.Terms terms(ContractId contract, ServiceTerms.Defaults defaults) {
        return new Delinquency.Terms(
                defaults.automaticReduction(),
                defaults.reductionIntervalDays(),
                defaults.automaticBlocking(),
                defaults.blockIntervalDays());
    }

    @Override
    public List<Delinquency.OpenCharge> openCharges(ContractId contract) {
        return ledger.charges().stream()
                .filter(charge -> charge.isOpen() && !charge.disputed())
                .filter(charge -> charge.contractId().equals(contract)
                        || on(charge.collectionId()).contains(contract))
                .map(charge -> new Delinquency.OpenCharge(
                        charge.effectiveDueDate(), charge.disputedDays(), charge.legalNoticeOn()))
                .toList();
    }
}
