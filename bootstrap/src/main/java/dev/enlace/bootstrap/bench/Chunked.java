package dev.enlace.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Works chunks off with two threads, as a run does: the same for what is measured and for what it is measured against. */
final class Chunked {
    static final int SIZE = 5000;
    private static final int THREADS = 2;

    private Chunked() {}

    /** Numbers of contracts, both inclusive. */
    record Stretch(int first, int last) {}

    interface Work<C> {
        void on(C chunk) throws Exception;
    }

    interface Statements {
        void run(Connection connection, Stretch stretch) throws SQLException;
    }

    /** @return seconds */
    static <C> double timed(List<C> chunks, Work<C> work) throws Exception {
        var queue = new ConcurrentLinkedQueue<>(chunks);
        var threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        try {
            var running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        for (var chunk = queue.poll(); chunk != null; chunk = queue.poll()) {
                            work.on(chunk);
                        }
                        return null;
                    }))
                    .toList();
            for (var thread : running) {
                thread.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdown();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The same by SQL: a transaction a stretch of contracts. */
    static double timed(DataSource database, int contracts, Statements statements) throws Exception {
        var stretches = IntStream.rangeClosed(0, (contracts - 1) / SIZE)
                .mapToObj(i -> new Stretch(i * SIZE + 1, Math.min(contracts, (i + 1) * SIZE)))
                .toList();
        return timed(stretches, stretch -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                statements.run(connection, stretch);
                connection.commit();
                connection.setAutoCommit(true);
            }
        });
    }
}
