package dev.enlace.adapter.persistence.event;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.event.EventFeed;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

@ApplicationScoped
class PostgresEventFeed implements EventFeed {
    private final Sql sql;
    private final EventJson json;
    private final FeedHorizon horizon;

    PostgresEventFeed(Sql sql, EventJson json, FeedHorizon horizon) {
        this.sql = sql;
        this.json = json;
        this.horizon = horizon;
    }

    @Override
    public Slice<Entry> read(Filter filter, PageQuery page) {
        long after = page.after() == null ? 0 : Long.parseLong(page.after().get(0));
        var text = new Sql.Text()
                .add("select *, payload::text as body from event where position > ?", after)
                .add(" and position <= ?", horizon.position())
                .when(filter.type(), " and type = ?")
                .when(filter.aggregateType(), " and aggregate_type = ?")
                .when(filter.aggregateId(), " and aggregate_id = ?")
                .add(" order by position limit ?", page.limit());
        var entries = sql.rows(text, this::entry);
        long last = entries.isEmpty() ? after : entries.get(entries.size() - 1).position();
        return new Slice<>(entries, last == 0 ? null : List.of(Long.toString(last)), null);
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                Sql.uuid(row, "id"),
                row.getString("aggregate_type"),
                Sql.uuid(row, "aggregate_id"),
                row.getString("type"),
                json.read(row.getString("body")),
                row.getString("actor"),
                Sql.uuid(row, "actor_id"),
                row.getString("source"),
                row.getString("request_id"),
                Sql.instant(row, "occurred_at"));
    }
}
