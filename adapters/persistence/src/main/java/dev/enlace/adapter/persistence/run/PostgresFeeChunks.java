package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.event.EventWriter;
import dev.enlace.application.billing.FeeChunks;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditId;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.FeesGenerated;
import dev.enlace.domain.billing.Generation;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresFeeChunks implements FeeChunks {
    private static final String CREDITS = """
            select id, customer_id, contract_id, amount, used, origin, created_on, version
              from credit where customer_id = any (?) and used < amount and revoked_on is null
             order by id""";

    private static final String MADE = """
            select coalesce(sum((payload ->> 'contracts')::bigint), 0), coalesce(sum((payload ->> 'collections')::bigint), 0),
                   coalesce(sum((payload ->> 'charges')::bigint), 0), coalesce(sum((payload ->> 'amount')::numeric), 0),
                   coalesce(sum((payload ->> 'credited')::numeric), 0)
              from event where aggregate_id = ? and type = '%s'""".formatted(FeesGenerated.TYPE);

    private final DataSource database;
    private final ChunkTransaction transaction;
    private final Ids ids;
    private final EventWriter events;
    private final Portfolios portfolios;

    PostgresFeeChunks(DataSource database, Ids ids, EventWriter events, Portfolios portfolios) {
        this.database = database;
        this.transaction = new ChunkTransaction(database);
        this.ids = ids;
        this.events = events;
        this.portfolios = portfolios;
    }

    @Override
    public List<Chunk> cut() {
        try (var connection = database.getConnection()) {
            var chunks = new ArrayList<>(Cuts.contracts(connection, (from, to) -> new Chunk(from, to, false)));
            chunks.addAll(Cuts.unifiedPayers(connection, (from, to) -> new Chunk(from, to, true)));
            return chunks;
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    @Override
    public Made make(Chunk chunk, Request request) {
        return transaction.snapshot(connection -> {
            var found = FeeCandidates.read(connection, chunk, request);
            if (found.candidates().isEmpty()) {
                return Made.NOTHING;
            }
            var outcome = new Generation(request.rules(), request.date(), request.now())
                    .of(
                            found.candidates(),
                            credits(connection, found.creditedPayers(), request.dryRun()),
                            new Numbers(connection, found.numbers(), request.dryRun()));
            var made = made(outcome);
            if (!request.dryRun() && made.contracts() > 0) {
                write(connection, chunk, request, outcome, made);
                new InstrumentBatch(connection, portfolios, request.date()).issue(outcome.collected(), found.methods());
            }
            return made;
        });
    }

    @Override
    public Made madeBy(UUID job) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(MADE)) {
            select.setObject(1, job);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Made(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        new Money(rows.getBigDecimal(4)),
                        new Money(rows.getBigDecimal(5)));
            }
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    private void write(Connection connection, Chunk chunk, Request request, Generation.Outcome outcome, Made made)
            throws SQLException {
        var collected = outcome.collected();
        var writer = new FeeWriter(connection);
        writer.collections(collected.collections());
        writer.charges(collected.charges());
        if (!collected.receipts().isEmpty()) {
            writer.receipts(collected.receipts());
            writer.usedCredits(collected.credits());
        }
        if (!outcome.surpluses().isEmpty()) {
            writer.newCredits(outcome.surpluses());
        }
        if (!outcome.creditedUntil().isEmpty()) {
            moveMarks(connection, outcome.creditedUntil());
        }
        var event = new FeesGenerated(
                request.job(),
                request.date(),
                chunk.from(),
                chunk.to(),
                chunk.unified(),
                made.contracts(),
                made.collections(),
                made.charges(),
                made.amount(),
                made.credited());
        events.write(connection, "daily-run", List.of(event));
    }

    private static Made made(Generation.Outcome outcome) {
        var collected = outcome.collected();
        var amount = Money.ZERO;
        for (var charge : collected.charges()) {
            amount = amount.plus(charge.amount());
        }
        var credited =
                collected.collections().stream().map(Collection::creditUsed).reduce(Money.ZERO, Money::plus);
        long contracts =
                collected.charges().stream().map(Charge::contractId).distinct().count();
        return new Made(
                contracts, collected.collections().size(), collected.charges().size(), amount, credited);
    }

    private List<Credit> credits(Connection connection, List<UUID> payers, boolean dryRun) throws SQLException {
        var credits = new ArrayList<Credit>();
        if (payers.isEmpty()) {
            return credits;
        }
        try (var select = connection.prepareStatement(CREDITS + (dryRun ? "" : " for update"))) {
            select.setArray(
                    1,
                    connection.createArrayOf("uuid", payers.stream().distinct().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var contract = rows.getObject("contract_id", UUID.class);
                    credits.add(new Credit(
                            new CreditId(rows.getObject("id", UUID.class)),
                            new CustomerId(rows.getObject("customer_id", UUID.class)),
                            contract == null ? null : new ContractId(contract),
                            new Money(rows.getBigDecimal("amount")),
                            new Money(rows.getBigDecimal("used")),
                            CreditOrigin.valueOf(rows.getString("origin")),
                            List.of(),
                            null,
                            null,
                            rows.getObject("created_on", LocalDate.class),
                            rows.getLong("version")));
                }
            }
        }
        return credits;
    }

    private static void moveMarks(Connection connection, Map<ContractId, LocalDate> creditedUntil) throws SQLException {
        var periods = Histories.periods(
                connection,
                creditedUntil.keySet().stream().map(ContractId::value).toList());
        try (var update = connection.prepareStatement(
                "update contract set blocked_days_credited_until = ?, blocked_days_pending = ?, version = version + 1"
                        + " where id = ?")) {
            for (var mark : creditedUntil.entrySet()) {
                var contract = mark.getKey().value();
                update.setObject(1, mark.getValue());
                update.setBoolean(
                        2, Period.blockedDaysPending(periods.getOrDefault(contract, List.of()), mark.getValue()));
                update.setObject(3, contract);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Ids made here, numbers taken by the statement that read the candidates; what earlier runs left out needs more. */
    private final class Numbers implements Collecting.Identities {
        private static final int MORE = 200;

        private final Connection connection;
        private final Deque<Long> numbers;
        private final boolean dryRun;

        Numbers(Connection connection, List<Long> numbers, boolean dryRun) {
            this.connection = connection;
            this.numbers = new ArrayDeque<>(numbers);
            this.dryRun = dryRun;
        }

        @Override
        public UUID id() {
            return ids.next();
        }

        @Override
        public long collectionNumber() {
            if (dryRun) {
                return 0;
            }
            if (numbers.isEmpty()) {
                takeMore();
            }
            return numbers.remove();
        }

        private void takeMore() {
            var sql = "select nextval('collection_number') from generate_series(1, " + MORE + ")";
            try (var select = connection.createStatement();
                    var rows = select.executeQuery(sql)) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            } catch (SQLException e) {
                throw new ChunkFailed(e);
            }
        }
    }
}
