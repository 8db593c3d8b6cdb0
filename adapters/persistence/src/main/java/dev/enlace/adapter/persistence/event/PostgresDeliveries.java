package dev.enlace.adapter.persistence.event;

import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** While a delivery is leased it is PENDING with its next attempt at the lease's end: a lease that runs out needs no one. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {
    private static final String CLAIM = """
            update delivery d
               set attempts = d.attempts + 1, next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
              from (select c.position, c.reaction from delivery c
                     where c.status = 'PENDING' and c.next_attempt_at <= clock_timestamp()
                       and not exists (select 1 from delivery earlier
                                        where earlier.aggregate_id = c.aggregate_id and earlier.reaction = c.reaction
                                          and earlier.status = 'PENDING' and earlier.position < c.position)
                     order by c.next_attempt_at, c.position
                     limit ?
                       for update skip locked) due, event e
             where d.position = due.position and d.reaction = due.reaction and e.position = d.position
            returning d.reaction, d.attempts, d.next_attempt_at, e.position, e.id, e.aggregate_type, e.aggregate_id, e.type,
                      e.payload::text, e.occurred_at""";

    /** The attempt is the claim's token: whoever took the lease over has counted it up. */
    private static final String OURS = " where position = ? and reaction = ? and attempts = ? and status = 'PENDING'";

    private static final String DONE =
            "update delivery set status = 'DONE', done_at = clock_timestamp(), last_error = null" + OURS;
    private static final String AGAIN =
            "update delivery set next_attempt_at = clock_timestamp() + ? * interval '1 millisecond', last_error = ?"
                    + OURS;
    private static final String PARKED = "update delivery set status = 'PARKED', last_error = ?" + OURS;

    private static final String VIEW = """
            select d.position, d.reaction, e.id, e.type, e.aggregate_type, d.aggregate_id, d.status, d.attempts, e.occurred_at,
                   d.next_attempt_at, d.last_error
              from delivery d join event e using (position)
             where\s""";

    private final DataSource database;
    private final EventJson json;

    PostgresDeliveries(DataSource database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Claim> claim(int limit, Duration lease) {
        if (limit < 1) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, lease.toMillis());
            claim.setInt(2, limit);
            return rows(claim, this::claimed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(List<Outcome> outcomes) {
        try (var connection = database.getConnection();
                var done = connection.prepareStatement(DONE);
                var again = connection.prepareStatement(AGAIN);
                var parked = connection.prepareStatement(PARKED)) {
            for (var outcome : outcomes) {
                if (outcome instanceof Outcome.Done) {
                    ours(done, 1, outcome.claim());
                } else if (outcome instanceof Outcome.Again retry) {
                    again.setLong(1, retry.after().toMillis());
                    again.setString(2, retry.error());
                    ours(again, 3, retry.claim());
                } else if (outcome instanceof Outcome.Parked given) {
                    parked.setString(1, given.error());
                    ours(parked, 2, given.claim());
                }
            }
            done.executeBatch();
            again.executeBatch();
            parked.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ours(PreparedStatement update, int first, Claim claim) throws SQLException {
        update.setLong(first, claim.event().position());
        update.setString(first + 1, claim.reaction());
        update.setInt(first + 2, claim.attempt());
        update.addBatch();
    }

    @Override
    @Transactional
    public boolean retry(Key key) {
        var sql = """
                update delivery set status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp()
                 where position = ? and reaction = ? and status <> 'DONE'""";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setLong(1, key.position());
            update.setString(2, key.reaction());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<View> find(Key key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(VIEW + "d.position = ? and d.reaction = ?")) {
            select.setLong(1, key.position());
            select.setString(2, key.reaction());
            return rows(select, PostgresDeliveries::view).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Slice<View> list(Filter filter, PageQuery page) {
        var down = page.sort().descending();
        var sql = VIEW
                + (filter.status() == null ? "d.status in ('PENDING', 'PARKED')" : "d.status = ?")
                + (filter.reaction() == null ? "" : " and d.reaction = ?")
                + (filter.aggregateId() == null ? "" : " and d.aggregate_id = ?")
                + (page.after() == null ? "" : " and (d.position, d.reaction) " + (down ? "<" : ">") + " (?, ?)")
                + (down ? " order by d.position desc, d.reaction desc" : " order by d.position, d.reaction")
                + " limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            int next = 1;
            if (filter.status() != null) {
                select.setString(next++, filter.status().name());
            }
            if (filter.reaction() != null) {
                select.setString(next++, filter.reaction());
            }
            if (filter.aggregateId() != null) {
                select.setObject(next++, filter.aggregateId());
            }
            if (page.after() != null) {
                select.setLong(next++, Long.parseLong(page.after().get(0)));
                select.setString(next++, page.after().get(1));
            }
            select.setInt(next, page.limit() + 1);
            return Slice.of(
                    rows(select, PostgresDeliveries::view),
                    page,
                    view -> List.of(
                            Long.toString(view.key().position()), view.key().reaction()),
                    null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Backlog backlog() {
        var sql = """
                select (select count(*) from delivery where status = 'PENDING'),
                       (select count(*) from delivery where status = 'PARKED'),
                       (select e.occurred_at from event e
                         where e.position = (select min(position) from delivery where status = 'PENDING'))""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            return rows(select, row -> new Backlog(row.getLong(1), row.getLong(2), instant(row, 3)))
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement query, Reader<T> reader) throws SQLException {
        try (var row = query.executeQuery()) {
            var read = new ArrayList<T>();
            while (row.next()) {
                read.add(reader.read(row));
            }
            return read;
        }
    }

    private Claim claimed(ResultSet row) throws SQLException {
        var event = new StoredEvent(
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                json.read(row.getString(9)),
                instant(row, 10));
        return new Claim(event, row.getString(1), row.getInt(2), instant(row, 3));
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                new Key(row.getLong(1), row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                Status.valueOf(row.getString(7)),
                row.getInt(8),
                instant(row, 9),
                instant(row, 10),
                row.getString(11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
