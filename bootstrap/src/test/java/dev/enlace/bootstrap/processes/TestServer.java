package dev.enlace.bootstrap.processes;

import dev.enlace.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL of the test's own, which may be killed. It need not reach the disk: a killed process takes nothing along that it
 * gave to the operating system.
 */
final class TestServer {
    private static final Path HOME = Path.of("target", "processes-postgres");

    private final Map<String, String> datasource;
    private EmbeddedPostgres server;

    private TestServer(EmbeddedPostgres server) throws IOException {
        this.server = server;
        this.datasource = server.datasource();
    }

    static TestServer start() throws IOException {
        return new TestServer(EmbeddedPostgres.throwAway(HOME));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    String user() {
        return datasource.get("quarkus.datasource.username");
    }

    String password() {
        return datasource.get("quarkus.datasource.password");
    }

    /** @param template a database that nobody uses at the moment */
    TestDatabase create(String name, String template) throws IOException, SQLException {
        try (var maintenance = new TestDatabase(this, "postgres")) {
            maintenance.execute("create database " + name + " template " + template);
        }
        return new TestDatabase(this, name);
    }

    /** kill -9 of the server, which then starts again on the same port and data. */
    void killAndRestart() throws Exception {
        var pid =
                Files.readAllLines(HOME.resolve("postgresql-17/postmaster.pid")).get(0);
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
        int port = server.port();
        server.close();
        server = EmbeddedPostgres.open(HOME, port);
    }

    void stop() throws IOException {
        server.closeAndForget();
    }
}
