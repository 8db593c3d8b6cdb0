package dev.enlace.bootstrap.bench;

import dev.enlace.bootstrap.bench.Chunked.Stretch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Whoever owes too long is blocked by SQL alone, which leaves the same rows in the same tables: state, period, history, event and
 * what the concentrator is to be told.
 */
final class DelinquencyBaseline {
    private static final String SET_BASED = """
            with late as (
                select c.id, c.exempt, max(?::date - h.effective_due_date - h.disputed_days) as days
                  from contract c
                  join charge h on h.contract_id = c.id and h.status = 'OPEN' and h.disputed_since is null
                       and h.effective_due_date < ?::date
                 where c.id between ? and ? and c.state = 'ACTIVE' and coalesce(c.bonus_until < ?::date, true)
                 group by c.id),
            moving as materialized (
                select late.id, late.exempt, late.days
                  from late left join contract_service_settings s on s.contract_id = late.id
                 where coalesce(s.automatic_blocking, true) and days >= coalesce(s.block_interval_days, 30)),
            states as (
                update contract c
                   set state = 'BLOCKED_AUTO', period_since = ?::date, blocked_days_pending = true, version = c.version + 1
                  from moving m where c.id = m.id),
            periods as (
                insert into contract_period (contract_id, starts_on, state, exempt, first_day_whole)
                select id, ?::date, 'BLOCKED_AUTO', exempt, false from moving),
            history as (
                insert into audit_entry (id, subject_type, subject_id, tab, field, before, after, at, actor, source)
                select gen_random_uuid(), 'contract', id, 'contract', 'state', '"ACTIVE"', '"BLOCKED_AUTO"', now(), 'Sistema',
                       'bench'
                  from moving),
            happened as (
                insert into event (id, aggregate_type, aggregate_id, type, payload, actor, source, occurred_at)
                select gen_random_uuid(), 'contract', id, 'contract.auto-blocked',
                       jsonb_build_object('contractId', id, 'action', 'AUTO_BLOCK', 'before', 'ACTIVE',
                                          'after', 'BLOCKED_AUTO', 'on', ?::date),
                       'Sistema', 'bench', now()
                  from moving
                returning position, aggregate_id)
            insert into delivery (position, reaction, aggregate_id, status, next_attempt_at)
            select position, 'access', aggregate_id, 'PENDING', now() from happened""";

    private static final String UNDO = """
            update contract set state = 'ACTIVE', period_since = p.starts_on, blocked_days_pending = false
              from contract_period p
             where p.contract_id = contract.id and p.state = 'ACTIVE' and contract.state = 'BLOCKED_AUTO';
            delete from contract_period where state = 'BLOCKED_AUTO'""";

    private DelinquencyBaseline() {}

    static void setBased(Connection connection, Stretch stretch, LocalDate date) throws SQLException {
        try (var statement = connection.prepareStatement(SET_BASED)) {
            statement.setObject(1, date);
            statement.setObject(2, date);
            statement.setObject(3, Population.id(stretch.first()));
            statement.setObject(4, Population.id(stretch.last()));
            for (int i = 5; i <= 8; i++) {
                statement.setObject(i, date);
            }
            statement.executeUpdate();
        }
    }

    /** Everybody is active again, as if no run had come; not measured. */
    static void undo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(UNDO);
        }
    }
}
