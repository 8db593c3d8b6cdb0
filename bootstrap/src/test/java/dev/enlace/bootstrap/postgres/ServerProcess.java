package dev.enlace.bootstrap.postgres;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

/**
 * An application of its own that holds the embedded server open, writes one committed row per line it is told, and ends
 * in order when its input does.
 */
final class ServerProcess {
    private final Process process;
    private final BufferedReader output;
    final String arrival;
    final int port;

    private ServerProcess(Process process) throws Exception {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        var line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("the process ended at once with " + process.waitFor());
        }
        var ready = line.split(" ");
        this.arrival = ready[0];
        this.port = Integer.parseInt(ready[1]);
    }

    static ServerProcess open(Path home) throws Exception {
        return new ServerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void write(String row) throws Exception {
        var stdin = process.getOutputStream();
        stdin.write((row + "\n").getBytes(StandardCharsets.UTF_8));
        stdin.flush();
        if (!row.equals(output.readLine())) {
            throw new IllegalStateException("not written: " + row);
        }
    }

    /** kill -9. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    void end() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
    }

    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.open(Path.of(args[0]), 0)) {
            var datasource = server.datasource();
            try (var connection = DriverManager.getConnection(
                            server.jdbcUrl(),
                            datasource.get("quarkus.datasource.username"),
                            datasource.get("quarkus.datasource.password"));
                    var statement = connection.createStatement();
                    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                statement.execute("create table if not exists written (line text)");
                System.out.println(server.arrival() + " " + server.port());
                for (var line = input.readLine(); line != null; line = input.readLine()) {
                    statement.execute("insert into written values ('" + line + "')");
                    System.out.println(line);
                }
            }
        }
    }
}
