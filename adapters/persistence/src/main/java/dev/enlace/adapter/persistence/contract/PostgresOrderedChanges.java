package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.contract.OrderedChange;
import dev.enlace.application.contract.OrderedChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresOrderedChanges implements OrderedChanges {
    /** How each is called in the table, for good. */
    private static final Map<String, Class<? extends OrderedChange>> KINDS = Map.of(
            "LEAVE", OrderedChange.Leave.class,
            "MOVE", OrderedChange.Move.class,
            "MIGRATE", OrderedChange.Migrate.class);

    private final Sql sql;

    PostgresOrderedChanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(UUID workOrder, OrderedChange change) {
        var kind = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(change))
                .findFirst()
                .orElseThrow()
                .getKey();
        sql.update(
                "insert into ordered_change (work_order_id, kind, change) values (?, ?, ?::jsonb)",
                workOrder,
                kind,
                StoredJson.write(change));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<OrderedChange> find(UUID workOrder) {
        return sql
                .rows(
                        "select kind, change::text as change from ordered_change where work_order_id = ?",
                        row -> (OrderedChange)
                                StoredJson.read(row.getString("change"), KINDS.get(row.getString("kind"))),
                        workOrder)
                .stream()
                .findFirst();
    }
}
