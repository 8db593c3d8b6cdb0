package dev.enlace.adapter.persistence.shared;

import dev.enlace.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table by {@code COPY … (FORMAT binary)}, the fastest door into PostgreSQL. A row is begun with
 * {@link #row()} and filled column by column in the declared order; {@link #finish()} makes the server check and keep them
 * (in the transaction of the connection), closing without it throws them away.
 */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte JSONB_VERSION = 1;
    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final int columns;
    private final ByteSink sink = new ByteSink(FLUSH_AT + 8192);
    private int missing;

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        sink.bytes(SIGNATURE);
    }

    /** @param columns in the order in which each row names them; a constant of the caller, never input */
    public static BinaryCopy into(Connection connection, String table, String... columns) throws SQLException {
        var sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        return new BinaryCopy(api.copyIn(sql), columns.length);
    }

    public BinaryCopy row() throws SQLException {
        if (missing != 0) {
            throw new IllegalStateException(missing + " columns of the row before are missing");
        }
        if (sink.size() > FLUSH_AT) {
            flush();
        }
        missing = columns;
        sink.int16(columns);
        return this;
    }

    public BinaryCopy uuid(@Nullable UUID value) {
        if (value == null) {
            return absent();
        }
        column(16);
        sink.int64(value.getMostSignificantBits());
        sink.int64(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(@Nullable String value) {
        if (value == null) {
            return absent();
        }
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        column(utf8.length);
        sink.bytes(utf8);
        return this;
    }

    public BinaryCopy bytea(byte @Nullable [] value) {
        if (value == null) {
            return absent();
        }
        column(value.length);
        sink.bytes(value);
        return this;
    }

    /** @param json a complete JSON value */
    public BinaryCopy jsonb(@Nullable String json) {
        if (json == null) {
            return absent();
        }
        var utf8 = json.getBytes(StandardCharsets.UTF_8);
        column(utf8.length + 1);
        sink.int8(JSONB_VERSION);
        sink.bytes(utf8);
        return this;
    }

    public BinaryCopy money(@Nullable Money value) {
        if (value == null) {
            return absent();
        }
        taken();
        PgNumeric.write(sink, value.cents());
        return this;
    }

    public BinaryCopy date(@Nullable LocalDate value) {
        if (value == null) {
            return absent();
        }
        column(4);
        sink.int32(Math.toIntExact(value.toEpochDay() - PgEpoch.DAYS));
        return this;
    }

    public BinaryCopy instant(@Nullable Instant value) {
        if (value == null) {
            return absent();
        }
        column(8);
        sink.int64(PgEpoch.micros(value));
        return this;
    }

    public BinaryCopy int64(long value) {
        column(8);
        sink.int64(value);
        return this;
    }

    public BinaryCopy int32(int value) {
        column(4);
        sink.int32(value);
        return this;
    }

    public BinaryCopy bool(boolean value) {
        column(1);
        sink.int8(value ? 1 : 0);
        return this;
    }

    /** SQL null, whatever the column's type. */
    public BinaryCopy absent() {
        column(-1);
        return this;
    }

    /** @return the rows that the server took */
    public long finish() throws SQLException {
        if (missing != 0) {
            throw new IllegalStateException(missing + " columns of the last row are missing");
        }
        sink.int16(-1);
        flush();
        return copy.endCopy();
    }

    /** Throws away what was not finished; the connection stays usable once its transaction is rolled back. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void column(int length) {
        taken();
        sink.int32(length);
    }

    private void taken() {
        if (--missing < 0) {
            throw new IllegalStateException("more values than the " + columns + " columns of a row");
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(sink.array(), 0, sink.size());
        sink.clear();
    }

    /** PostgreSQL counts days and microseconds from 2000-01-01. */
    private static final class PgEpoch {
        static final long DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
        static final long SECONDS = LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

        static long micros(Instant value) {
            return Math.addExact(
                    Math.multiplyExact(value.getEpochSecond() - SECONDS, 1_000_000L), value.getNano() / 1000L);
        }
    }
}
