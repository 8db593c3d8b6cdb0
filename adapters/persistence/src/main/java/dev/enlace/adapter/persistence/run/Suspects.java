package dev.enlace.adapter.persistence.run;

import dev.enlace.domain.billing.Delinquency.OpenCharge;
import dev.enlace.domain.billing.Restriction.Suspect;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.ServiceTerms;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom delinquency may move: something overdue and undisputed, or an automatic restriction to be lifted. Charges and
 * contracts are read apart and joined here: a plan that misjudged how many are overdue would compare each with each.
 */
final class Suspects {
    private static final String OWN = """
            select contract_id, effective_due_date, disputed_days, legal_notice_on
              from charge
             where %s and status = 'OPEN' and disputed_since is null and effective_due_date < ?""";

    /** Each table gets its own bounds, or it is read whole. */
    private static final String COLUMNS = """
            select c.id, c.number, c.state, c.period_since, c.bonus_until,
                   s.automatic_blocking, s.automatic_reduction, s.reduction_interval_days, s.block_interval_days
              from contract c
              left join contract_service_settings s on s.contract_id = c.id and %s
            """;

    /** Charges of others on an unpaid unified collection, also for the contract whose own part of it is paid already. */
    private static final String SHARED = """
            select shared.contract_id, other.effective_due_date, other.disputed_days, other.legal_notice_on
              from collection k
              join charge shared on shared.collection_id = k.id and shared.status <> 'VOIDED'
              join charge other on other.collection_id = k.id and other.contract_id <> shared.contract_id
                   and other.status = 'OPEN' and other.disputed_since is null and other.effective_due_date < ?
             where k.unified and k.status = 'OPEN' and k.effective_due_date < ? and %s""";

    private static final String RESTRICTED = COLUMNS + """
             where %s and c.state in ('REDUCED_AUTO', 'BLOCKED_AUTO')
             order by c.id""";

    /** An "or" of both conditions would compare each contract with each id, once the statement's plan is a general one. */
    private static final String ACTIVE = COLUMNS + """
             where c.id = any (?) and c.state = 'ACTIVE'
             order by c.id""";

    private static final String LOCK = "select id from contract where id = any (?) order by id for update";

    private final Connection connection;
    private final LocalDate date;
    private final @Nullable Span span;
    private final @Nullable Array ids;
    private final Map<UUID, List<OpenCharge>> overdue = new HashMap<>();

    private Suspects(Connection connection, LocalDate date, @Nullable Span span, @Nullable Array ids) {
        this.connection = connection;
        this.date = date;
        this.span = span;
        this.ids = ids;
    }

    static List<Suspect> in(Connection connection, Span span, LocalDate date) throws SQLException {
        return new Suspects(connection, date, span, null).read();
    }

    /** Locks some contracts in the order of their ids, then reads those that may still have to move. */
    static List<Suspect> locked(Connection connection, List<UUID> contracts, LocalDate date) throws SQLException {
        var ids = connection.createArrayOf("uuid", contracts.toArray());
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, ids);
            lock.executeQuery().close();
        }
        return new Suspects(connection, date, null, ids).read();
    }

    private List<Suspect> read() throws SQLException {
        try (var select = connection.prepareStatement(OWN.formatted(within("contract_id")))) {
            int next = bind(select, 1);
            select.setObject(next, date);
            charges(select);
        }
        try (var select = connection.prepareStatement(SHARED.formatted(within("shared.contract_id")))) {
            select.setObject(1, date);
            select.setObject(2, date);
            bind(select, 3);
            charges(select);
        }
        var suspects = new ArrayList<Suspect>();
        try (var select = connection.prepareStatement(RESTRICTED.formatted(within("s.contract_id"), within("c.id")))) {
            bind(select, bind(select, 1));
            contracts(select, suspects);
        }
        try (var select = connection.prepareStatement(ACTIVE.formatted("s.contract_id = any (?)"))) {
            var late = connection.createArrayOf("uuid", overdue.keySet().toArray());
            select.setArray(1, late);
            select.setArray(2, late);
            contracts(select, suspects);
        }
        return suspects;
    }

    private String within(String column) {
        return span == null ? column + " = any (?)" : column + " >= ? and " + column + " < ?";
    }

    private int bind(PreparedStatement select, int index) throws SQLException {
        if (span != null) {
            return span.set(select, index);
        }
        select.setArray(index, ids);
        return index + 1;
    }

    private void charges(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                overdue.computeIfAbsent(rows.getObject(1, UUID.class), none -> new ArrayList<>(2))
                        .add(new OpenCharge(
                                rows.getObject(2, LocalDate.class),
                                rows.getInt(3),
                                rows.getObject(4, LocalDate.class)));
            }
        }
    }

    private void contracts(PreparedStatement select, List<Suspect> suspects) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                suspects.add(new Suspect(
                        new ContractId(id),
                        rows.getLong(2),
                        ContractState.valueOf(rows.getString(3)),
                        rows.getObject(4, LocalDate.class),
                        rows.getObject(5, LocalDate.class),
                        own(rows),
                        overdue.getOrDefault(id, List.of())));
            }
        }
    }

    private static ServiceTerms.Overrides own(ResultSet row) throws SQLException {
        var blocking = flag(row, 6);
        var reduction = flag(row, 7);
        var reductionDays = row.getObject(8, Integer.class);
        var blockDays = row.getObject(9, Integer.class);
        if (blocking == null && reduction == null && reductionDays == null && blockDays == null) {
            return ServiceTerms.Overrides.NONE;
        }
        return new ServiceTerms.Overrides(
                blocking,
                reduction,
                reductionDays,
                blockDays,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Boolean flag(ResultSet row, int column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
