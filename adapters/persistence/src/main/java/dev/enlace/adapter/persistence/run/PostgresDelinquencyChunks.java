package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.event.EventWriter;
import dev.enlace.application.billing.DelinquencyChunks;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.billing.DelinquencyApplied;
import dev.enlace.domain.billing.Restriction;
import dev.enlace.domain.billing.Restriction.Judgement;
import dev.enlace.domain.billing.Restriction.Suspect;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresDelinquencyChunks implements DelinquencyChunks {
    private static final String MOVED = """
            select coalesce(sum((payload ->> 'reduced')::bigint), 0), coalesce(sum((payload ->> 'blocked')::bigint), 0),
                   coalesce(sum((payload ->> 'restored')::bigint), 0)
              from event where aggregate_id = ? and type = '%s'""".formatted(DelinquencyApplied.TYPE);

    private final DataSource database;
    private final ChunkTransaction transaction;
    private final Ids ids;
    private final EventWriter events;
    private final CurrentActor actor;
    private final ProviderCalendar calendar;

    PostgresDelinquencyChunks(
            DataSource database, Ids ids, EventWriter events, CurrentActor actor, ProviderCalendar calendar) {
        this.database = database;
        this.transaction = new ChunkTransaction(database);
        this.ids = ids;
        this.events = events;
        this.actor = actor;
        this.calendar = calendar;
    }

    @Override
    public List<Chunk> cut() {
        try (var connection = database.getConnection()) {
            return Cuts.contracts(connection, Chunk::new);
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    @Override
    public Judged judge(Chunk chunk, Request request) {
        return transaction.run(connection -> {
            var suspects = Suspects.in(connection, Span.of(chunk.from(), chunk.to()), request.date());
            var rule = new Restriction(request.defaults(), request.guard(), request.date());
            var unjudged = new ArrayList<Unjudged>();
            var judgements = judge(rule, suspects, unjudged);
            var moving = moving(judgements);
            var moved = Moved.of(moving);
            if (!request.dryRun() && !moving.isEmpty()) {
                moved = move(connection, chunk, request, rule, moving);
            }
            return new Judged(
                    judgements.size(),
                    moved,
                    judgements.stream().filter(Judgement::heldBack).toList(),
                    judgements.stream().filter(rule::mayBeCancelled).toList(),
                    unjudged);
        });
    }

    @Override
    public Moved movedBy(UUID job) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(MOVED)) {
            select.setObject(1, job);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Moved(rows.getLong(1), rows.getLong(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    /** Locks what is to move and judges it again: a payment may have come between. */
    private Moved move(
            Connection connection, Chunk chunk, Request request, Restriction rule, List<Judgement> candidates)
            throws SQLException {
        var contracts =
                candidates.stream().map(each -> each.suspect().id().value()).toList();
        var suspects = Suspects.locked(connection, contracts, request.date());
        var moving = moving(judge(rule, suspects, new ArrayList<>()));
        if (moving.isEmpty()) {
            return Moved.NONE;
        }
        new StateChanges(connection, request.date()).write(moving, ids, actor.get(), calendar.now());
        events.write(
                connection,
                "contract",
                moving.stream().map(each -> event(each, request)).toList());
        var moved = Moved.of(moving);
        var applied = new DelinquencyApplied(
                request.job(),
                request.date(),
                chunk.from(),
                chunk.to(),
                moved.reduced(),
                moved.blocked(),
                moved.restored());
        events.write(connection, "daily-run", List.of(applied));
        return moved;
    }

    private static List<Judgement> judge(Restriction rule, List<Suspect> suspects, List<Unjudged> unjudged) {
        var judgements = new ArrayList<Judgement>(suspects.size());
        for (var suspect : suspects) {
            try {
                judgements.add(rule.of(suspect));
            } catch (DomainException e) {
                unjudged.add(new Unjudged(suspect.id().value(), suspect.number(), e.code()));
            }
        }
        return judgements;
    }

    private static List<Judgement> moving(List<Judgement> judgements) {
        return judgements.stream().filter(each -> each.action().isPresent()).toList();
    }

    private static ContractEvent event(Judgement judgement, Request request) {
        return new ContractEvent.StateChanged(
                judgement.suspect().id(),
                judgement.action().orElseThrow(),
                judgement.suspect().state(),
                judgement.verdict().standing().state(),
                request.date(),
                null);
    }
}
