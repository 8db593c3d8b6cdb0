package dev.enlace.bootstrap;

import dev.enlace.bootstrap.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real PostgreSQL of every {@code @QuarkusTest}: one throw-away server for the whole run, on a free port. Tests share
 * its one database, so each makes its own customers and contracts and asserts on nothing else.
 */
public class EmbeddedPostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final List<String> NAMES =
            List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password");
    /** A test profile loads this class anew; only system properties are there for all of them. */
    private static final String PREFIX = "enlace.test.";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PREFIX + NAMES.get(0)) == null) {
            startServer();
        }
        var datasource = new HashMap<String, String>();
        NAMES.forEach(name -> datasource.put(name, System.getProperty(PREFIX + name)));
        return datasource;
    }

    /** Kept until the JVM ends: a restarted application should find its server again. */
    @Override
    public void stop() {}

    private static void startServer() {
        try {
            var server = EmbeddedPostgres.throwAway(Path.of("target", "postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            server.datasource().forEach((name, value) -> System.setProperty(PREFIX + name, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
