package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.shared.BinaryCopy;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.billing.Restriction.Judgement;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Moves many contracts at once, as {@link Contract#settleIn} and its store move one. The rows are locked by us. */
final class StateChanges {
    private static final String STATES = """
            update contract c
               set state = m.state, period_since = ?, blocked_days_pending = m.pending, version = c.version + 1
              from unnest(?::uuid[], ?::text[], ?::boolean[]) as m (id, state, pending)
             where c.id = m.id""";

    private static final String REPLACED = "delete from contract_period where contract_id = any (?) and starts_on >= ?";

    private final Connection connection;
    private final LocalDate date;

    StateChanges(Connection connection, LocalDate date) {
        this.connection = connection;
        this.date = date;
    }

    private record Move(UUID contract, Judgement judgement, Period period, boolean pending) {
        String state() {
            return period.state().name();
        }
    }

    void write(List<Judgement> judgements, Ids ids, Actor actor, Instant now) throws SQLException {
        var moves = moves(judgements);
        replace(judgements);
        states(moves);
        periods(moves);
        audit(moves, ids, actor, now);
    }

    private List<Move> moves(List<Judgement> judgements) throws SQLException {
        var periods = Histories.periods(
                connection,
                judgements.stream().map(each -> each.suspect().id().value()).toList());
        var credited = creditedUntil(judgements);
        var moves = new ArrayList<Move>(judgements.size());
        for (var judgement : judgements) {
            var id = judgement.suspect().id().value();
            var target = judgement.verdict().standing().state();
            var lived = new ArrayList<>(periods.get(id));
            var period = Contract.follow(lived.get(lived.size() - 1), target, date);
            lived.removeIf(each -> !each.from().isBefore(date));
            lived.add(period);
            moves.add(new Move(id, judgement, period, Period.blockedDaysPending(lived, credited.get(id))));
        }
        return moves;
    }

    private Map<UUID, LocalDate> creditedUntil(List<Judgement> judgements) throws SQLException {
        var credited = new java.util.HashMap<UUID, LocalDate>();
        try (var select = connection.prepareStatement(
                "select id, blocked_days_credited_until from contract where id = any (?)")) {
            select.setArray(1, ids(judgements));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    credited.put(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class));
                }
            }
        }
        return credited;
    }

    /** The last move of a day decides the day: what began today gives way. */
    private void replace(List<Judgement> judgements) throws SQLException {
        var today = judgements.stream()
                .filter(each -> !each.suspect().since().isBefore(date))
                .toList();
        if (!today.isEmpty()) {
            try (var delete = connection.prepareStatement(REPLACED)) {
                delete.setArray(1, ids(today));
                delete.setObject(2, date);
                delete.executeUpdate();
            }
        }
    }

    private void states(List<Move> moves) throws SQLException {
        try (var update = connection.prepareStatement(STATES)) {
            update.setObject(1, date);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", moves.stream().map(Move::contract).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", moves.stream().map(Move::state).toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean", moves.stream().map(Move::pending).toArray()));
            update.executeUpdate();
        }
    }

    private void periods(List<Move> moves) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection, "contract_period", "contract_id", "starts_on", "state", "exempt", "first_day_whole")) {
            for (var move : moves) {
                copy.row()
                        .uuid(move.contract)
                        .date(move.period.from())
                        .text(move.state())
                        .bool(move.period.exempt())
                        .bool(move.period.firstDayWhole());
            }
            copy.finish();
        }
    }

    /** What the contract's history shows of the move. */
    private void audit(List<Move> moves, Ids ids, Actor actor, Instant now) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "audit_entry",
                "id",
                "subject_type",
                "subject_id",
                "tab",
                "field",
                "before",
                "after",
                "at",
                "actor",
                "source",
                "request_id")) {
            for (var move : moves) {
                copy.row()
                        .uuid(ids.next())
                        .text("contract")
                        .uuid(move.contract)
                        .text("contract")
                        .text("state")
                        .jsonb('"' + move.judgement.suspect().state().name() + '"')
                        .jsonb('"' + move.state() + '"')
                        .instant(now)
                        .text(actor.name())
                        .text(actor.source())
                        .text(actor.requestId());
            }
            copy.finish();
        }
    }

    private java.sql.Array ids(List<Judgement> judgements) throws SQLException {
        return connection.createArrayOf(
                "uuid",
                judgements.stream().map(each -> each.suspect().id().value()).toArray());
    }
}
