package dev.enlace.bootstrap.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements of tests that look behind the ports. */
final class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    int run(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    List<Long> longs(String sql, Object... parameters) throws SQLException {
        return all(Long.class, sql, parameters);
    }

    List<String> texts(String sql, Object... parameters) throws SQLException {
        return all(String.class, sql, parameters);
    }

    <T> List<T> all(Class<T> type, String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var values = new ArrayList<T>();
                while (rows.next()) {
                    values.add(rows.getObject(1, type));
                }
                return values;
            }
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
