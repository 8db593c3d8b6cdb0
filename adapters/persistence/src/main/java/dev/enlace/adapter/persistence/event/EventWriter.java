package dev.enlace.adapter.persistence.event;

import dev.enlace.application.event.AfterReactions;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.shared.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes events and their deliveries on a connection in the midst of a transaction: one statement each, however many there
 * are. Bulk writers that hold a connection of their own use it directly.
 */
@ApplicationScoped
public class EventWriter {
    /**
     * The transaction has its id before it takes a position: the feed relies on this to know that nothing is still to come
     * below a position ({@link FeedHorizon}).
     */
    private static final String EVENTS = """
            with mine as materialized (select pg_current_xact_id())
            insert into event (id, aggregate_type, aggregate_id, type, payload, actor, actor_id, source, request_id, occurred_at)
            select e.id, ?, e.aggregate_id, e.type, e.payload::jsonb, ?, ?, ?, ?, ?
              from mine, unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])
                   with ordinality as e (id, aggregate_id, type, payload, ordinal)
             order by e.ordinal
            returning position""";

    private static final String DELIVERIES = """
            insert into delivery (position, reaction, aggregate_id, status, next_attempt_at)
            select d.position, d.reaction, d.aggregate_id, 'PENDING', now()
              from unnest(?::bigint[], ?::text[], ?::uuid[]) as d (position, reaction, aggregate_id)""";

    private final Ids ids;
    private final CurrentActor actor;
    private final EventJson json;
    private final AfterReactions reactions;

    EventWriter(Ids ids, CurrentActor actor, EventJson json, AfterReactions reactions) {
        this.ids = ids;
        this.actor = actor;
        this.json = json;
        this.reactions = reactions;
    }

    /** @return whether anything is now waiting to be delivered */
    public boolean write(Connection connection, String aggregateType, List<? extends DomainEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return false;
        }
        return writeDeliveries(connection, events, writeEvents(connection, aggregateType, events));
    }

    private List<Long> writeEvents(Connection connection, String aggregateType, List<? extends DomainEvent> events)
            throws SQLException {
        var by = actor.get();
        try (var insert = connection.prepareStatement(EVENTS)) {
            insert.setString(1, aggregateType);
            insert.setString(2, by.name());
            insert.setObject(3, by.userId());
            insert.setString(4, by.source());
            insert.setString(5, by.requestId());
            insert.setTimestamp(6, Timestamp.from(Instant.now()));
            insert.setArray(7, array(connection, "uuid", events.stream().map(e -> ids.next())));
            insert.setArray(8, array(connection, "uuid", events.stream().map(DomainEvent::aggregateId)));
            insert.setArray(9, array(connection, "text", events.stream().map(DomainEvent::type)));
            insert.setArray(10, array(connection, "text", events.stream().map(json::write)));
            try (var rows = insert.executeQuery()) {
                var positions = new ArrayList<Long>(events.size());
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    private boolean writeDeliveries(Connection connection, List<? extends DomainEvent> events, List<Long> positions)
            throws SQLException {
        var at = new ArrayList<Long>();
        var names = new ArrayList<String>();
        var aggregates = new ArrayList<UUID>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            for (var reaction : reactions.all()) {
                if (reaction.wants(event.type())) {
                    at.add(positions.get(i));
                    names.add(reaction.name());
                    aggregates.add(event.aggregateId());
                }
            }
        }
        if (at.isEmpty()) {
            return false;
        }
        try (var insert = connection.prepareStatement(DELIVERIES)) {
            insert.setArray(1, array(connection, "bigint", at.stream()));
            insert.setArray(2, array(connection, "text", names.stream()));
            insert.setArray(3, array(connection, "uuid", aggregates.stream()));
            insert.executeUpdate();
        }
        return true;
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
