package dev.enlace.adapter.persistence.event;

import dev.enlace.adapter.persistence.shared.AfterCommit;
import dev.enlace.application.event.EventBatch;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.event.Relay;
import dev.enlace.domain.shared.DomainEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** One append-only table is outbox, action history and feed; the state of each delivery stands beside it. */
@ApplicationScoped
class PostgresEventLog implements EventLog {
    private final DataSource database;
    private final EventWriter writer;
    private final AfterCommit afterCommit;
    private final Relay relay;
    private final List<InsideReaction<?>> inside;

    PostgresEventLog(
            DataSource database,
            EventWriter writer,
            AfterCommit afterCommit,
            Relay relay,
            @All List<InsideReaction<?>> inside) {
        this.database = database;
        this.writer = writer;
        this.afterCommit = afterCommit;
        this.relay = relay;
        this.inside = inside;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void append(String aggregateType, List<? extends DomainEvent> events) {
        write(aggregateType, events);
        for (var event : events) {
            inside.forEach(reaction -> react(reaction, event));
        }
    }

    void write(String aggregateType, List<? extends DomainEvent> events) {
        try (var connection = database.getConnection()) {
            if (writer.write(connection, aggregateType, events)) {
                afterCommit.once(PostgresEventLog.class, relay::wake);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <E extends DomainEvent> void react(InsideReaction<E> reaction, DomainEvent event) {
        if (reaction.event().isInstance(event)) {
            reaction.on(reaction.event().cast(event));
        }
    }

    /** The bulk door: no inside reactions. */
    @ApplicationScoped
    static class Batch implements EventBatch {
        private final PostgresEventLog log;

        Batch(PostgresEventLog log) {
            this.log = log;
        }

        @Override
        @Transactional(TxType.MANDATORY)
        public void append(String aggregateType, List<? extends DomainEvent> events) {
            log.write(aggregateType, events);
        }
    }
}
