package dev.enlace.bootstrap.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PostgreSQL server that needs no installation and keeps its data in one directory.
 *
 * <p>Processes that open the same directory share one server: the first starts it, later ones attach, the last to close
 * stops it. A server orphaned by {@code kill -9} of its application is found again and attached to; one that was killed
 * itself recovers from its log. Two locks on one file see to that: the gate, held while a server starts or stops, and a
 * shared lock held by everyone who uses it, which the operating system drops whenever a process dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration GATE_PATIENCE = Duration.ofMinutes(3);
    private static final long GATE = 0;
    private static final long IN_USE = 1;

    /** Closing any channel on a file drops all of this process's locks on it, so a home is opened once per process. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** How the server came to run. */
    public enum Arrival {
        CREATED,
        STARTED,
        ATTACHED
    }

    private final Path home;
    private final Cluster cluster;
    private final FileChannel locks;
    private final FileLock inUse;
    private final int port;
    private final Arrival arrival;

    private EmbeddedPostgres(Path home, FileChannel locks, int wantedPort, boolean durable) throws IOException {
        this.home = home;
        this.locks = locks;
        try (var gate = gate()) {
            cluster = new Cluster(Binaries.in(home), home, durable);
            if (!durable) {
                cluster.stop();
                cluster.delete();
            }
            var created = !cluster.exists();
            if (created) {
                cluster.create();
            }
            var running = cluster.runningPort();
            port = running.isPresent() ? running.getAsInt() : cluster.start(wantedPort);
            arrival = created ? Arrival.CREATED : running.isPresent() ? Arrival.ATTACHED : Arrival.STARTED;
            inUse = locks.lock(IN_USE, 1, true);
        }
    }

    /**
     * Opens the server of a directory, which is made when there is none.
     *
     * @param port the port on 127.0.0.1, or 0 for any free one; a server that already runs keeps its own
     * @throws IOException with a text for the operator: not startable, port taken, directory not writable
     */
    public static EmbeddedPostgres open(Path home, int port) throws IOException {
        return open(home, port, true);
    }

    /** For tests: always new, fast, and gone with a power cut. */
    public static EmbeddedPostgres throwAway(Path home) throws IOException {
        return open(home, 0, false);
    }

    private static EmbeddedPostgres open(Path home, int port, boolean durable) throws IOException {
        Files.createDirectories(
                home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var real = home.toRealPath();
        if (!OPEN.add(real)) {
            throw new IOException("PostgreSQL in " + real + " is already open in this process");
        }
        FileChannel locks = null;
        try {
            locks = FileChannel.open(
                    real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new EmbeddedPostgres(real, locks, port, durable);
        } catch (IOException | RuntimeException e) {
            if (locks != null) {
                locks.close();
            }
            OPEN.remove(real);
            throw e;
        }
    }

    /** The directory that holds its data. */
    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public Arrival arrival() {
        return arrival;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** What Quarkus needs to know of it. */
    public Map<String, String> datasource() throws IOException {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", Cluster.USER,
                "quarkus.datasource.password", cluster.password());
    }

    /** Stops the server, unless another process still uses it. */
    @Override
    public void close() throws IOException {
        if (!locks.isOpen()) {
            return;
        }
        try (var gate = gate()) {
            inUse.release();
            var alone = locks.tryLock(IN_USE, 1, false);
            if (alone != null) {
                cluster.stop();
            }
        } finally {
            locks.close();
            OPEN.remove(home);
        }
    }

    /** Stops the server and deletes all it kept. */
    public void closeAndForget() throws IOException {
        close();
        Trees.delete(home);
    }

    private FileLock gate() throws IOException {
        var waitUntil = System.nanoTime() + GATE_PATIENCE.toNanos();
        while (true) {
            var gate = locks.tryLock(GATE, 1, false);
            if (gate != null) {
                return gate;
            }
            Pause.orFail(waitUntil, "another process is starting or stopping PostgreSQL in " + home);
        }
    }
}
