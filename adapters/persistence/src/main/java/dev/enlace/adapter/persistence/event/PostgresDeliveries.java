package dev.enlace.adapter.persistence.event;

import dev.enlace.adapter.persistence.shared.AfterCommit;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.Relay;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                      e.payload::text as payload, e.occurred_at""";

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

    private final Sql sql;
    private final EventJson json;
    private final AfterCommit afterCommit;
    private final Relay relay;

    PostgresDeliveries(Sql sql, EventJson json, AfterCommit afterCommit, Relay relay) {
        this.sql = sql;
        this.json = json;
        this.afterCommit = afterCommit;
        this.relay = relay;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Claim> claim(int limit, Duration lease) {
        if (limit < 1) {
            return List.of();
        }
        sql.planAnewByIndexes();
        return sql.rows(CLAIM, this::claimed, lease.toMillis(), limit);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(List<Outcome> outcomes) {
        sql.planAnewByIndexes();
        var done = new ArrayList<Object[]>();
        var again = new ArrayList<Object[]>();
        var parked = new ArrayList<Object[]>();
        for (var outcome : outcomes) {
            var claim = outcome.claim();
            long position = claim.event().position();
            if (outcome instanceof Outcome.Done) {
                done.add(new Object[] {position, claim.reaction(), claim.attempt()});
            } else if (outcome instanceof Outcome.Again retry) {
                again.add(new Object[] {
                    retry.after().toMillis(), retry.error(), position, claim.reaction(), claim.attempt()
                });
            } else if (outcome instanceof Outcome.Parked given) {
                parked.add(new Object[] {given.error(), position, claim.reaction(), claim.attempt()});
            }
        }
        sql.batch(DONE, done);
        sql.batch(AGAIN, again);
        sql.batch(PARKED, parked);
    }

    @Override
    @Transactional
    public boolean retry(Key key) {
        afterCommit.once(PostgresDeliveries.class, relay::wake);
        return sql.update("""
                        update delivery set status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp()
                         where position = ? and reaction = ? and status <> 'DONE'""", key.position(), key.reaction()) == 1;
    }

    @Override
    @Transactional
    public int retryParked(String reaction) {
        afterCommit.once(PostgresDeliveries.class, relay::wake);
        return sql.update("""
                update delivery set status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp()
                 where status = 'PARKED' and (?::text is null or reaction = ?)""", reaction, reaction);
    }

    @Override
    public Optional<View> find(Key key) {
        return sql
                .rows(
                        VIEW + "d.position = ? and d.reaction = ?",
                        PostgresDeliveries::view,
                        key.position(),
                        key.reaction())
                .stream()
                .findFirst();
    }

    @Override
    public Slice<View> list(Filter filter, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text()
                .add(VIEW)
                .add(filter.status() == null ? "d.status in ('PENDING', 'PARKED')" : "true")
                .when(filter.status(), " and d.status = ?")
                .when(filter.reaction(), " and d.reaction = ?")
                .when(filter.aggregateId(), " and d.aggregate_id = ?");
        if (page.after() != null) {
            text.add(
                    " and (d.position, d.reaction) " + (down ? "<" : ">") + " (?, ?)",
                    Long.parseLong(page.after().get(0)),
                    page.after().get(1));
        }
        text.add(down ? " order by d.position desc, d.reaction desc" : " order by d.position, d.reaction")
                .add(" limit ?", page.limit() + 1);
        return Slice.of(
                sql.rows(text, PostgresDeliveries::view),
                page,
                view -> List.of(Long.toString(view.key().position()), view.key().reaction()),
                null);
    }

    @Override
    public Backlog backlog() {
        return sql.rows(
                        """
                        select (select count(*) from delivery where status = 'PENDING') as pending,
                               (select count(*) from delivery where status = 'PARKED') as parked,
                               (select e.occurred_at from event e
                                 where e.position = (select min(position) from delivery where status = 'PENDING')) as oldest""",
                        row -> new Backlog(row.getLong("pending"), row.getLong("parked"), Sql.instant(row, "oldest")))
                .get(0);
    }

    private Claim claimed(ResultSet row) throws SQLException {
        var event = new StoredEvent(
                row.getLong("position"),
                Sql.uuid(row, "id"),
                row.getString("aggregate_type"),
                Sql.uuid(row, "aggregate_id"),
                row.getString("type"),
                json.read(row.getString("payload")),
                Sql.instant(row, "occurred_at"));
        return new Claim(event, row.getString("reaction"), row.getInt("attempts"), Sql.instant(row, "next_attempt_at"));
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                new Key(row.getLong("position"), row.getString("reaction")),
                Sql.uuid(row, "id"),
                row.getString("type"),
                row.getString("aggregate_type"),
                Sql.uuid(row, "aggregate_id"),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "next_attempt_at"),
                row.getString("last_error"));
    }
}
