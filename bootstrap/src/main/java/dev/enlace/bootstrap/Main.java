package dev.enlace.bootstrap;

import dev.enlace.bootstrap.bench.Bench;
import dev.enlace.bootstrap.demo.Demo;
import dev.enlace.bootstrap.postgres.EmbeddedPostgres;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the database that comes with Enlace, unless another is named, and then the application. With the argument
 * {@code demo} it shows the main job on a new database of its own, with {@code bench} it measures itself on another.
 */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        var mode = args.length > 0 ? args[0] : "";
        try {
            if (mode.equals(Demo.ARGUMENT)) {
                Demo.configure();
                started(Demo.database(), EmbeddedPostgres::closeAndForget);
            } else if (mode.equals(Bench.ARGUMENT)) {
                Bench.configure();
                started(Bench.database(), EmbeddedPostgres::closeAndForget);
            } else if (externalDatabase() == null) {
                started(EmbeddedPostgres.open(dataDirectory(), databasePort()), EmbeddedPostgres::close);
            }
        } catch (IOException e) {
            System.err.println("Enlace does not start: " + e.getMessage());
            System.exit(1);
        }
        switch (mode) {
            case Demo.ARGUMENT -> Quarkus.run(Demo.class, args);
            case Bench.ARGUMENT -> Quarkus.run(Bench.class, args);
            default -> Quarkus.run(args);
        }
    }

    private interface Stop {
        void stop(EmbeddedPostgres database) throws IOException;
    }

    private static void started(EmbeddedPostgres database, Stop stop) throws IOException {
        database.datasource().forEach(System::setProperty);
        System.out.printf(
                "Enlace: PostgreSQL %s on 127.0.0.1:%d, data in %s%n",
                database.arrival().name().toLowerCase(Locale.ROOT), database.port(), database.home());
        stopAfterApplication(database, stop);
    }

    /**
     * The database must outlive the requests in flight, so its hook waits for the application, which says through its exit
     * handler that it has stopped (on SIGTERM the JVM waits for hooks only, not for the main thread).
     */
    private static void stopAfterApplication(EmbeddedPostgres database, Stop stop) {
        var stopped = new CountDownLatch(1);
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
            stopped.countDown();
            System.exit(code);
        });
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                stopped.await(60, TimeUnit.SECONDS);
                                stop.stop(database);
                            } catch (IOException e) {
                                System.err.println("Enlace: PostgreSQL did not stop: " + e.getMessage());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "embedded-postgres-stop"));
    }

    private static @Nullable String externalDatabase() {
        var property = System.getProperty("quarkus.datasource.jdbc.url");
        return present(property) ? property : environment("QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static Path dataDirectory() {
        var named = environment("ENLACE_DATA_DIR");
        return (named == null ? Path.of(System.getProperty("user.home"), ".enlace", "data") : Path.of(named))
                .toAbsolutePath();
    }

    private static int databasePort() throws IOException {
        var named = environment("ENLACE_DATABASE_PORT");
        if (named == null) {
            return 0;
        }
        if (!named.matches("[0-9]{1,5}") || Integer.parseInt(named) > 65535) {
            throw new IOException(
                    "ENLACE_DATABASE_PORT is \"" + named + "\", allowed: 1..65535, or 0 for any free one");
        }
        return Integer.parseInt(named);
    }

    private static @Nullable String environment(String name) {
        var value = System.getenv(name);
        return present(value) ? value : null;
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
