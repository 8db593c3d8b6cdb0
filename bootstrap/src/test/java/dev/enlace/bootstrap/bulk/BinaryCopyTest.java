package dev.enlace.bootstrap.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.adapter.persistence.shared.BinaryCopy;
import dev.enlace.domain.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every type goes in as it comes out, at the places where the binary format has its corners. */
@QuarkusTest
class BinaryCopyTest {
    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void throwAway() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void amounts_of_every_size_and_sign_come_out_as_they_went_in() throws SQLException {
        var amounts = new ArrayList<>(List.of(
                "0.00",
                "0.01",
                "-0.01",
                "0.10",
                "1.00",
                "-1.00",
                "99.99",
                "149.90",
                "9999.99",
                "10000.00",
                "10000.01",
                "-10000.00",
                "12340000.00",
                "100000000.00",
                "100000000.01",
                "99999999.99",
                "9999999999.99",
                "-9999999999.99"));
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            amounts.add(Money.ofCents(random.nextLong(1_000_000_000_000L) >> random.nextInt(40))
                    .toString());
        }
        run("create temp table probe (position int, value numeric) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "position", "value")) {
            for (int i = 0; i < amounts.size(); i++) {
                copy.row().int32(i).money(Money.of(amounts.get(i)));
            }
            assertThat(copy.finish()).isEqualTo(amounts.size());
        }
        assertThat(read("select value from probe order by position", BigDecimal.class))
                .extracting(BigDecimal::toPlainString)
                .containsExactlyElementsOf(amounts);
        assertThat(read("select count(*) from probe where value <> value::text::numeric", Long.class))
                .as("equal to what PostgreSQL would have made of the text")
                .containsExactly(0L);
    }

    @Test
    void dates_before_and_after_the_epoch_of_postgresql_are_the_same_days() throws SQLException {
        var days = List.of(
                LocalDate.of(1, 1, 1),
                LocalDate.of(1969, 12, 31),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2028, 2, 29),
                LocalDate.of(9999, 12, 31));
        run("create temp table probe (value date) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "value")) {
            for (var day : days) {
                copy.row().date(day);
            }
            copy.finish();
        }
        assertThat(read("select value from probe order by value", LocalDate.class))
                .containsExactlyElementsOf(days);
    }

    @Test
    void instants_keep_their_microseconds_on_both_sides_of_the_epoch() throws SQLException {
        var before = Instant.parse("1999-12-31T23:59:59.123456Z");
        var after = Instant.parse("2026-11-24T04:05:06.654321Z");
        run("create temp table probe (value timestamptz) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "value")) {
            copy.row().instant(before).row().instant(after);
            copy.finish();
        }
        assertThat(read("select value from probe order by value", java.time.OffsetDateTime.class))
                .extracting(java.time.OffsetDateTime::toInstant)
                .containsExactly(before, after);
    }

    @Test
    void texts_with_tabs_quotes_and_other_scripts_json_ids_and_nulls_survive() throws SQLException {
        var id = UUID.randomUUID();
        var text = "tab\there, \\N, \"quoted\", ção, 日本, 😀\n";
        run("create temp table probe (id uuid, word text, json jsonb, yes boolean, big bigint, day date, sum numeric,"
                + " at timestamptz) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "id", "word", "json", "yes", "big", "day", "sum", "at")) {
            copy.row()
                    .uuid(id)
                    .text(text)
                    .jsonb("{\"a\": [1, \"é\"]}")
                    .bool(true)
                    .int64(Long.MIN_VALUE)
                    .date(LocalDate.of(2026, 11, 24))
                    .money(Money.of("1.50"))
                    .instant(Instant.EPOCH);
            copy.row()
                    .uuid(null)
                    .text(null)
                    .jsonb(null)
                    .bool(false)
                    .int64(Long.MAX_VALUE)
                    .date(null)
                    .money(null)
                    .instant(null);
            copy.row()
                    .absent()
                    .text("")
                    .jsonb("null")
                    .absent()
                    .absent()
                    .absent()
                    .absent()
                    .absent();
            assertThat(copy.finish()).isEqualTo(3);
        }
        assertThat(read("select id from probe where yes", UUID.class)).containsExactly(id);
        assertThat(read("select word from probe where yes", String.class)).containsExactly(text);
        assertThat(read("select json->'a'->>1 from probe where yes", String.class))
                .containsExactly("é");
        assertThat(read("select big from probe where big is not null order by big", Long.class))
                .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(read(
                        "select count(*) from probe where not yes and num_nulls(id, word, json, day, sum, at) = 6",
                        Long.class))
                .containsExactly(1L);
        assertThat(read("select count(*) from probe where word = '' and jsonb_typeof(json) = 'null'", Long.class))
                .containsExactly(1L);
    }

    @Test
    void many_rows_pass_the_buffer_and_a_row_larger_than_it_too() throws SQLException {
        run("create temp table probe (value text) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "value")) {
            for (int i = 0; i < 10_000; i++) {
                copy.row().text("row " + i);
            }
            copy.row().text("x".repeat(300_000));
            assertThat(copy.finish()).isEqualTo(10_001);
        }
        assertThat(read("select count(distinct value) from probe", Long.class)).containsExactly(10_001L);
    }

    @Test
    void what_is_closed_without_being_finished_leaves_nothing_and_the_connection_usable() throws SQLException {
        run("create temp table probe (value int)");
        connection.commit();
        try (var copy = BinaryCopy.into(connection, "probe", "value")) {
            copy.row().int32(1);
        }
        connection.rollback();
        assertThat(read("select count(*) from probe", Long.class)).containsExactly(0L);
        run("drop table probe");
        connection.commit();
    }

    @Test
    void a_row_with_too_few_or_too_many_values_is_a_mistake_of_the_caller() throws SQLException {
        run("create temp table probe (one int, two int) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "one", "two")) {
            copy.row().int32(1);
            assertThatThrownBy(copy::row).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(copy::finish).isInstanceOf(IllegalStateException.class);
            copy.int32(2);
            assertThatThrownBy(() -> copy.int32(3)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_broken_constraint_surfaces_with_its_state() throws SQLException {
        run("create temp table probe (value int primary key) on commit drop");
        try (var copy = BinaryCopy.into(connection, "probe", "value")) {
            copy.row().int32(1).row().int32(1);
            assertThatThrownBy(copy::finish)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> List<T> read(String sql, Class<T> type) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(rows.getObject(1, type));
            }
            return values;
        }
    }
}
