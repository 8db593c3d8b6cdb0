package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts without a database. */
public final class InMemoryContracts implements Contracts {
    private final Map<ContractId, Contract.Snapshot> rows = new HashMap<>();
    private final List<ContractEvent> events = new ArrayList<>();
    private long number;

    @Override
    public Optional<Contract> find(ContractId id) {
        return Optional.ofNullable(rows.get(id)).map(Contract::from);
    }

    @Override
    public Optional<Contract> lock(ContractId id) {
        return find(id);
    }

    @Override
    public void save(Contract contract) {
        var snapshot = contract.snapshot();
        var stored = rows.get(snapshot.id());
        if (stored != null && stored.version() != snapshot.version()) {
            throw DomainException.stale(snapshot.id().value());
        }
        rows.put(snapshot.id(), stored == null || stored.equals(snapshot) ? snapshot : next(snapshot));
        events.addAll(contract.releaseEvents());
    }

    @Override
    public long nextNumber() {
        return ++number;
    }

    public List<ContractEvent> events() {
        return List.copyOf(events);
    }

    private static Contract.Snapshot next(Contract.Snapshot s) {
        return new Contract.Snapshot(
                s.id(),
                s.number(),
                s.customerId(),
                s.state(),
                s.contractDate(),
                s.activatedOn(),
                s.billingStart(),
                s.planId(),
                s.monthlyPrice(),
                s.monthlyPriceOrigin(),
                s.dueDay(),
                s.loyalty(),
                s.collectionPortfolioId(),
                s.serviceId(),
                s.sale(),
                s.bonusUntil(),
                s.deactivation(),
                s.planChange(),
                s.planTrial(),
                s.loyaltySince(),
                s.billedUntil(),
                s.blockedDaysCreditedUntil(),
                s.periods(),
                s.prices(),
                s.version() + 1);
    }
}
