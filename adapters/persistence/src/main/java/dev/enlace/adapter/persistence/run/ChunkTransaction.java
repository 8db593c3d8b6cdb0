package dev.enlace.adapter.persistence.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** One chunk's transaction, on a connection of its own. */
final class ChunkTransaction {
    /** Somebody was faster (unique), or two waited for each other: read and write the chunk again. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

    private static final int ATTEMPTS = 5;

    private final DataSource database;

    ChunkTransaction(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Runs {@code work} and commits, again from the start after a collision.
     *
     * @throws ChunkFailed when the database is gone, refuses, or collides again and again
     */
    <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !COLLISIONS.contains(e.getSQLState())) {
                    throw new ChunkFailed(e);
                }
            }
        }
    }

    /** Like {@link #run}, and all that {@code work} reads is of one moment: to lock what has changed since is a collision. */
    <T> T snapshot(Work<T> work) {
        return run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
            return work.in(connection);
        });
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                restore(connection);
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A broken connection cannot be set back, and needs not: the pool drops it. */
    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            try {
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                connection.abort(Runnable::run);
            }
        }
    }
}
