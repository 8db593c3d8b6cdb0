package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@ApplicationScoped
class PostgresContracts implements Contracts {
    private final EntityManager database;
    private final Rows<ContractRow> rows;
    private final ContractMapping mapping;
    private final EventLog events;
    private final AuditTrail audit;

    PostgresContracts(EntityManager database, ContractMapping mapping, EventLog events, AuditTrail audit) {
        this.database = database;
        this.rows = new Rows<>(database, ContractRow.class, row -> row.version);
        this.mapping = mapping;
        this.events = events;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Optional<Contract> find(ContractId id) {
        return Optional.ofNullable(database.find(ContractRow.class, id.value())).map(this::contract);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Contract> lock(ContractId id) {
        var row = database.find(ContractRow.class, id.value());
        if (row == null) {
            return Optional.empty();
        }
        // Read again: it may have been read in this transaction before somebody else changed it.
        database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(contract(row));
    }

    /** Written at once: what follows in this transaction reads by SQL, and answers show the new version. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Contract contract) {
        var snapshot = contract.snapshot();
        var stored = database.find(ContractRow.class, snapshot.id().value());
        var before = stored == null ? null : ContractFields.of(mapping.toSnapshot(stored));
        rows.save(
                snapshot.id().value(),
                snapshot.version(),
                ContractRow::new,
                row -> mapping.copy(snapshot, row),
                Map.of());
        var released = contract.releaseEvents();
        audit.record(
                "contract", snapshot.id().value(), "contract", before, ContractFields.of(snapshot), reason(released));
        events.append("contract", released);
    }

    private Contract contract(ContractRow row) {
        return Contract.from(mapping.toSnapshot(row));
    }

    private static String reason(List<ContractEvent> events) {
        return events.stream()
                .map(ContractEvent::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long nextNumber() {
        return ((Number) database.createNativeQuery("select nextval('contract_number')")
                        .getSingleResult())
                .longValue();
    }
}
