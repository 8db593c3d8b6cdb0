package dev.enlace.bootstrap.postgres;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One PostgreSQL data directory: made whole or not at all, started, found running, stopped. The caller holds the gate. */
final class Cluster {
    static final String DATABASE = "enlace";
    static final String USER = "enlace";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Lines of postmaster.pid, counted from 0; PostgreSQL keeps this layout for pg_ctl. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    /** Durability is never traded for speed here: a receipt that was acknowledged survives the power cut. */
    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            """;

    private static final String THROW_AWAY = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;

    /** Reachable from this host only. */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            work_mem = 16MB
            maintenance_work_mem = 128MB
            max_wal_size = 8GB
            wal_compression = on
            checkpoint_timeout = 15min
            # An import makes a new database grow a hundredfold within a minute; the plans must follow.
            autovacuum_naptime = 15s
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            # The detail and the text of a failed statement would put documents and names into the log.
            log_error_verbosity = terse
            log_min_error_statement = fatal
            """;

    /**
     * A quarter of the machine's (or the container's) memory for pages, as PostgreSQL's manual advises (section 20.4): with less,
     * a month of many contracts writes each page of an index several times.
     */
    private static String memory() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long megabytes = machine.getTotalMemorySize() / (1024 * 1024);
        return "shared_buffers = %dMB%neffective_cache_size = %dMB%n"
                .formatted(Math.max(128, Math.min(8192, megabytes / 4)), Math.max(512, megabytes / 2));
    }

    private final Binaries binaries;
    private final Path home;
    private final Path data;
    private final boolean durable;

    Cluster(Binaries binaries, Path home, boolean durable) {
        this.binaries = binaries;
        this.home = home;
        this.data = home.resolve("postgresql-17");
        this.durable = durable;
    }

    boolean exists() {
        return Files.isDirectory(data);
    }

    /** Made beside its place and moved there when it is complete, with its password inside. */
    void create() throws IOException {
        var making = home.resolve(data.getFileName() + ".making");
        Trees.delete(making);
        var passwordFile = home.resolve("password.making");
        Files.deleteIfExists(passwordFile);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(Files.createFile(passwordFile, ownerOnly), randomPassword());
        binaries.run(
                "",
                "initdb",
                "--pgdata=" + making,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--data-checksums" : "--no-sync");
        Files.writeString(
                making.resolve("postgresql.conf"), "\ninclude_if_exists = 'enlace.conf'\n", StandardOpenOption.APPEND);
        binaries.run("CREATE DATABASE " + DATABASE + "\n", "postgres", "--single", "-D", making.toString(), "postgres");
        Files.move(passwordFile, making.resolve("enlace.password"));
        Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Trees.delete(data);
    }

    String password() throws IOException {
        return Files.readString(data.resolve("enlace.password")).strip();
    }

    /** The port of the server that already serves this directory: of another process, or orphaned by a killed one. */
    OptionalInt runningPort() throws IOException {
        var waitUntil = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var lines = postmasterFile();
            if (lines.isEmpty() || !serves(lines.get(0).strip())) {
                return OptionalInt.empty();
            }
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")) {
                return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
            }
            // Starting up, recovering or shutting down: it will be one or the other soon.
            Pause.orFail(waitUntil, "PostgreSQL in " + data + " is neither ready nor gone");
        }
    }

    /** @param wanted the port, or 0 for any free one */
    int start(int wanted) throws IOException {
        Files.writeString(data.resolve("enlace.conf"), (durable ? DURABLE : THROW_AWAY) + SETTINGS + memory());
        var firstWords = home.resolve("postgresql-start.log");
        var waitUntil = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var port = wanted == 0 ? freePort() : wanted;
            // A directory of its own for each start, so that what stands in it is about this start.
            Trees.delete(data.resolve("log.previous"));
            if (Files.exists(data.resolve("log"))) {
                Files.move(data.resolve("log"), data.resolve("log.previous"));
            }
            Files.deleteIfExists(firstWords);
            try {
                pgCtl("start", "-l", firstWords.toString(), "-t", "600", "-o", "-p " + port);
                return port;
            } catch (IOException e) {
                // The collector may write the last words a moment after pg_ctl gave up.
                for (int i = 0; i < 30 && !log().contains("FATAL"); i++) {
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
                var failure = "PostgreSQL does not start in " + data + ":\n" + log() + e.getMessage();
                // Children of a killed postmaster need a moment to notice; a free port may be taken meanwhile.
                if (!failure.contains("pre-existing shared memory block")
                        && (wanted != 0 || !failure.contains("could not create any TCP/IP sockets"))) {
                    throw new IOException(failure, e);
                }
                Pause.orFail(waitUntil, failure);
            }
        }
    }

    void stop() throws IOException {
        if (runningPort().isPresent()) {
            pgCtl("stop", "-m", "fast", "-t", "120");
        }
    }

    private void pgCtl(String action, String... options) throws IOException {
        var arguments = Stream.concat(Stream.of(action, "-w", "-D", data.toString()), Stream.of(options));
        binaries.run("", "pg_ctl", arguments.toArray(String[]::new));
    }

    private String log() throws IOException {
        var text = new StringBuilder();
        for (var directory : List.of(home, data.resolve("log"))) {
            if (Files.isDirectory(directory)) {
                try (var files = Files.newDirectoryStream(directory, "postgresql-*.log")) {
                    for (var file : files) {
                        text.append(Files.readString(file));
                    }
                }
            }
        }
        return text.toString();
    }

    private List<String> postmasterFile() throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * Whether the process is a postmaster of this directory (they work in it). After a reboot the number may belong to
     * somebody else; PostgreSQL would then refuse to start, so the stale file is taken away.
     */
    private boolean serves(String pid) throws IOException {
        var process = Path.of("/proc", pid.isEmpty() ? "none" : pid);
        if (!Files.isDirectory(process)) {
            return false;
        }
        try {
            if (Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())) {
                return true;
            }
        } catch (IOException e) {
            // A zombie, or a process of another user: not ours either way, and PostgreSQL judges it likewise.
            return false;
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
