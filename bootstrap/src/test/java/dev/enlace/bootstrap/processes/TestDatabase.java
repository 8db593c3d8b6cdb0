package dev.enlace.bootstrap.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of the test's server, looked into from outside the program. */
final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    final String name;
    private Connection connection;

    TestDatabase(TestServer server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        this.connection = connect();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), server.user(), server.password());
    }

    String url() {
        return server.url(name);
    }

    TestServer server() {
        return server;
    }

    Connection connection() throws SQLException {
        if (!connection.isValid(10)) {
            connection = connect();
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows, as text. */
    List<String> texts(String sql) throws SQLException {
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The names of the programs that hold a job. */
    List<String> holders() throws SQLException {
        return texts("select distinct a.application_name from pg_locks l join pg_stat_activity a using (pid)"
                + " where l.locktype = 'advisory' and a.datname = '" + name + "'");
    }

    /** As if the leases of killed processes had run out; then it waits until all that waits is done. */
    void settle() throws Exception {
        for (var queue : List.of("delivery", "notice")) {
            execute(
                    "update %1$s set next_attempt_at = now() where ctid in (select ctid from %1$s where status = 'PENDING'"
                                    .formatted(queue)
                            + " and next_attempt_at > now() for update skip locked)");
        }
        Wait.until(
                "deliveries and notices of " + name,
                () -> number("select (select count(*) from delivery where status = 'PENDING')"
                                + " + (select count(*) from notice where status = 'PENDING')")
                        == 0);
    }
}
