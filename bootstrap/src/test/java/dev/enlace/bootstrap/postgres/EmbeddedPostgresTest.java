package dev.enlace.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** Unpacked once for all tests; each home borrows them. */
    private static final Path PROGRAMS = Path.of("target", "postgres-programs");

    @TempDir
    Path home;

    @BeforeEach
    void borrow_the_programs() throws IOException {
        Binaries.in(Files.createDirectories(PROGRAMS));
        try (var entries = Files.list(PROGRAMS)) {
            var programs = entries.findFirst().orElseThrow();
            Files.createSymbolicLink(home.resolve(programs.getFileName()), programs.toAbsolutePath());
        }
    }

    @Test
    void a_committed_row_survives_the_sudden_death_of_the_application() throws Exception {
        var first = ServerProcess.open(home);
        first.write("acknowledged");
        first.kill();

        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThat(server.arrival()).isEqualTo(EmbeddedPostgres.Arrival.ATTACHED);
            assertThat(server.port()).isEqualTo(first.port);
            assertThat(written(server)).containsExactly("acknowledged");
        }
        assertThat(home.resolve("postgresql-17/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_committed_row_survives_the_sudden_death_of_application_and_server() throws Exception {
        var first = ServerProcess.open(home);
        first.write("acknowledged");
        first.kill();
        killPostmaster();

        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThat(server.arrival()).isEqualTo(EmbeddedPostgres.Arrival.STARTED);
            assertThat(written(server)).containsExactly("acknowledged");
        }
    }

    @Test
    void two_processes_share_one_server_and_the_last_to_leave_stops_it() throws Exception {
        var first = ServerProcess.open(home);
        var second = ServerProcess.open(home);
        assertThat(first.arrival).isEqualTo("CREATED");
        assertThat(second.arrival).isEqualTo("ATTACHED");
        assertThat(second.port).isEqualTo(first.port);

        first.end();
        second.write("still served");
        second.end();

        assertThat(home.resolve("postgresql-17/postmaster.pid")).doesNotExist();
        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThat(server.arrival()).isEqualTo(EmbeddedPostgres.Arrival.STARTED);
            assertThat(written(server)).containsExactly("still served");
        }
    }

    @Test
    void two_first_starts_at_once_make_one_database() throws Exception {
        var other = new ServerProcess[1];
        var thread = new Thread(() -> {
            try {
                other[0] = ServerProcess.open(home);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        var one = ServerProcess.open(home);
        thread.join();

        assertThat(List.of(one.arrival, other[0].arrival)).containsExactlyInAnyOrder("CREATED", "ATTACHED");
        one.end();
        other[0].end();
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
        Files.createDirectories(home.resolve("postgresql-17.making/base"));
        Files.writeString(home.resolve("password.making"), "half");

        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThat(written(server)).isEmpty();
        }
        assertThat(home.resolve("postgresql-17.making")).doesNotExist();
        assertThat(home.resolve("password.making")).doesNotExist();
    }

    @Test
    void a_stale_process_number_that_now_belongs_to_another_program_does_not_stop_a_start() throws Exception {
        EmbeddedPostgres.open(home, 0).close();
        Files.writeString(
                home.resolve("postgresql-17/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home + "\n1\n5432\n\n127.0.0.1\n\nready   \n");

        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThat(server.arrival()).isEqualTo(EmbeddedPostgres.Arrival.STARTED);
        }
    }

    @Test
    void data_are_written_through_and_only_the_owner_of_the_password_reads_them() throws Exception {
        try (var server = EmbeddedPostgres.open(home, 0)) {
            try (var connection = connect(server)) {
                for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                    assertThat(one(connection, "show " + setting)).as(setting).isEqualTo("on");
                }
                assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(one(connection, "show server_encoding")).isEqualTo("UTF8");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "enlace", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("postgresql-17/enlace.password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgresql-17"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_wanted_port_is_used_and_a_taken_one_is_a_clear_failure() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(home, taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Address already in use");
        }
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var server = EmbeddedPostgres.open(home, free)) {
            assertThat(server.port()).isEqualTo(free);
        }
    }

    @Test
    void a_directory_is_opened_once_per_process() throws Exception {
        try (var server = EmbeddedPostgres.open(home, 0)) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(home, 0)).hasMessageContaining("already open");
            assertThat(written(server)).isEmpty();
        }
    }

    private void killPostmaster() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(home.resolve("postgresql-17/postmaster.pid")).get(0));
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
    }

    private static List<String> written(EmbeddedPostgres server) throws Exception {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (line text)");
            var rows = statement.executeQuery("select line from written");
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws Exception {
        var datasource = server.datasource();
        return DriverManager.getConnection(
                server.jdbcUrl(),
                datasource.get("quarkus.datasource.username"),
                datasource.get("quarkus.datasource.password"));
    }
}
