package dev.enlace.adapter.persistence.run;

import dev.enlace.domain.billing.Delinquency.OpenCharge;
import dev.enlace.domain.billing.Restriction.Suspect;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.ServiceTerms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads whom delinquency may move: something overdue and undisputed, or an automatic restriction to be lifted. */
final class Suspects {
    /**
     * Open charges by contract: its own, and those of others that share an unpaid unified collection with it, also when its
     * own part of it is paid already. %1$s and %2$s narrow the contracts.
     */
    private static final String SQL = """
            with overdue as (
                select contract_id, effective_due_date, disputed_days, legal_notice_on
                  from charge
                 where %1$s and status = 'OPEN' and disputed_since is null and effective_due_date < ?
                union all
                select shared.contract_id, other.effective_due_date, other.disputed_days, other.legal_notice_on
                  from collection k
                  join charge shared on shared.collection_id = k.id and shared.status <> 'VOIDED'
                  join charge other on other.collection_id = k.id and other.contract_id <> shared.contract_id
                       and other.status = 'OPEN' and other.disputed_since is null and other.effective_due_date < ?
                 where k.unified and k.status = 'OPEN' and k.effective_due_date < ? and shared.%1$s)
            select c.id, c.number, c.state, c.period_since, c.bonus_until,
                   s.automatic_blocking, s.automatic_reduction, s.reduction_interval_days, s.block_interval_days,
                   o.effective_due_date, o.disputed_days, o.legal_notice_on
              from contract c
              left join overdue o on o.contract_id = c.id
              left join contract_service_settings s on s.contract_id = c.id and s.%1$s
             where c.%2$s and c.state in ('ACTIVE', 'REDUCED_AUTO', 'BLOCKED_AUTO')
               and (c.state <> 'ACTIVE' or o.contract_id is not null)
             order by c.id""";

    private static final String LOCK = "select id from contract where id = any (?) order by id for update";

    private Suspects() {}

    static List<Suspect> in(Connection connection, Span span, LocalDate date) throws SQLException {
        var sql = SQL.replace("shared.%1$s", "shared.contract_id >= ? and shared.contract_id < ?")
                .replace("s.%1$s", "s.contract_id >= ? and s.contract_id < ?")
                .replace("%1$s", "contract_id >= ? and contract_id < ?")
                .replace("c.%2$s", "c.id >= ? and c.id < ?");
        try (var select = connection.prepareStatement(sql)) {
            int next = span.set(select, 1);
            select.setObject(next++, date);
            select.setObject(next++, date);
            select.setObject(next++, date);
            next = span.set(select, next);
            next = span.set(select, next);
            span.set(select, next);
            return read(select);
        }
    }

    /** Locks some contracts in the order of their ids, then reads those that may still have to move. */
    static List<Suspect> locked(Connection connection, List<UUID> contracts, LocalDate date) throws SQLException {
        var ids = connection.createArrayOf("uuid", contracts.toArray());
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, ids);
            lock.executeQuery().close();
        }
        var sql = SQL.replace("%1$s", "contract_id = any (?)").replace("%2$s", "id = any (?)");
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, ids);
            select.setObject(2, date);
            select.setObject(3, date);
            select.setObject(4, date);
            select.setArray(5, ids);
            select.setArray(6, ids);
            select.setArray(7, ids);
            return read(select);
        }
    }

    private static List<Suspect> read(PreparedStatement select) throws SQLException {
        var suspects = new ArrayList<Suspect>();
        try (var rows = select.executeQuery()) {
            UUID current = null;
            List<OpenCharge> charges = List.of();
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                if (!id.equals(current)) {
                    current = id;
                    charges = new ArrayList<>(2);
                    suspects.add(suspect(id, rows, charges));
                }
                var due = rows.getObject(10, LocalDate.class);
                if (due != null) {
                    charges.add(new OpenCharge(due, rows.getInt(11), rows.getObject(12, LocalDate.class)));
                }
            }
        }
        return suspects;
    }

    private static Suspect suspect(UUID id, ResultSet row, List<OpenCharge> charges) throws SQLException {
        return new Suspect(
                new ContractId(id),
                row.getLong(2),
                ContractState.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                own(row),
                charges);
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
