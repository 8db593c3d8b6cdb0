package dev.enlace.adapter.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Short statements by JDBC, in the transaction that is open or else each by itself. */
@ApplicationScoped
public class Sql {
    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement made of parts that may be there or not, with the values that belong to them. */
    public static final class Text {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        public Text add(String part, Object... partValues) {
            sql.append(part);
            values.addAll(java.util.Arrays.asList(partValues));
            return this;
        }

        /** Adds the part only when its value is there. */
        public Text when(Object value, String part) {
            return value == null ? this : add(part, value);
        }
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /**
     * For the rest of the transaction: statements are planned by the tables as they are now, and walk an index in its order.
     * Queues need it. A connection keeps the plan of what it asks every second, and one made while the queue was empty reads
     * all of it for each of its rows once a run has filled it.
     */
    public void planAnewByIndexes() {
        rows("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
                       set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)""", row -> true);
    }

    public <T> List<T> rows(Text text, Reader<T> reader) {
        return rows(text.sql.toString(), reader, text.values.toArray());
    }

    public <T> List<T> rows(String sql, Reader<T> reader, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, values);
            try (var row = query.executeQuery()) {
                var read = new ArrayList<T>();
                while (row.next()) {
                    read.add(reader.read(row));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many rows it changed */
    public int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement once for each set of values, in batches. */
    public void batch(String sql, List<Object[]> sets) {
        if (sets.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var values : sets) {
                bind(update, values);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant at) {
                statement.setTimestamp(i + 1, Timestamp.from(at));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
