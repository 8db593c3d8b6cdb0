package dev.enlace.adapter.persistence.contract;

import dev.enlace.application.event.EventBatch;
import dev.enlace.application.importing.ImportBatch;
import dev.enlace.application.importing.Judged;
import dev.enlace.application.importing.Known;
import dev.enlace.application.importing.LineKey;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Imported contracts: read by arrays, written by COPY, a statement a table. */
@ApplicationScoped
class PostgresImportBatch implements ImportBatch {
    /** Constraints that somebody else's work may hit, and what that means for the one line it was about. */
    private static final Map<String, String> REFUSALS = Map.of(
            "contract_access_login_key_key", "login-taken",
            "customer_document_key", "customer-already-registered",
            "imported_line_pkey", "line-imported-meanwhile");

    private final DataSource database;
    private final ImportWriter writer;
    private final EventBatch events;

    PostgresImportBatch(DataSource database, ImportWriter writer, EventBatch events) {
        this.database = database;
        this.writer = writer;
        this.events = events;
    }

    @Override
    public Known known(Set<LineKey> lines, Set<Document> documents, Set<String> logins) {
        try (var connection = database.getConnection()) {
            return new Known(
                    lines(connection, lines),
                    customers(connection, documents),
                    logins(connection, logins),
                    Set.of(),
                    Map.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Long> numbers(int count) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select nextval('contract_number') from generate_series(1, ?)")) {
            select.setInt(1, count);
            try (var row = select.executeQuery()) {
                var numbers = new ArrayList<Long>(count);
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void store(List<Judged.Accepted> contracts, UUID job) {
        if (contracts.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            writer.write(connection, contracts, job);
        } catch (SQLException e) {
            throw refusal(e);
        }
        var created = new ArrayList<ContractEvent>(contracts.size());
        contracts.forEach(accepted -> created.addAll(accepted.contract().releaseEvents()));
        events.append("contract", created);
        measureOnce(contracts.size());
    }

    /**
     * Until autovacuum has come by, the planner takes the tables of a new installation for empty, and each foreign key of each
     * line is checked by reading all of them.
     */
    private void measureOnce(int written) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select reltuples < ? from pg_class where oid = 'imported_line'::regclass")) {
            select.setInt(1, written);
            try (var row = select.executeQuery();
                    var analyze = connection.createStatement()) {
                row.next();
                if (row.getBoolean(1)) {
                    analyze.execute("analyze customer, customer_contact, contract, contract_period, contract_price,"
                            + " contract_access, imported_line, event, delivery, job_item");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Constraints and values speak of lines; anything else, such as a lost connection, does not. */
    private static RuntimeException refusal(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (!state.startsWith("22") && !state.startsWith("23") && !state.startsWith("40")) {
            return new IllegalStateException(e);
        }
        var message = String.valueOf(e.getMessage());
        var code = REFUSALS.entrySet().stream()
                .filter(refusal -> message.contains('"' + refusal.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("line-not-storable");
        return new NotStored(code, e);
    }

    private static Map<LineKey, Known.Imported> lines(Connection connection, Set<LineKey> keys) throws SQLException {
        var found = new HashMap<LineKey, Known.Imported>();
        query(
                connection,
                "select l.line_key, c.id, c.number from imported_line l join contract c on c.id = l.contract_id"
                        + " where l.line_key in (select decode(hex, 'hex') from unnest(?) as hex)",
                keys.stream().map(LineKey::value).toArray(),
                row -> found.put(
                        new LineKey(HexFormat.of().formatHex(row.getBytes(1))),
                        new Known.Imported(new ContractId(row.getObject(2, UUID.class)), row.getLong(3))));
        return found;
    }

    private static Map<Document, CustomerId> customers(Connection connection, Set<Document> documents)
            throws SQLException {
        var found = new HashMap<Document, CustomerId>();
        query(
                connection,
                "select document, id from customer where document = any (?)",
                documents.stream().map(Document::value).toArray(),
                row -> found.put(new Document(row.getString(1)), new CustomerId(row.getObject(2, UUID.class))));
        return found;
    }

    private static Set<String> logins(Connection connection, Set<String> logins) throws SQLException {
        var found = new HashSet<String>();
        query(
                connection,
                "select login_key from contract_access where login_key = any (?)",
                logins.toArray(),
                row -> found.add(row.getString(1)));
        return found;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, Object[] values, Row reader) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", values));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
