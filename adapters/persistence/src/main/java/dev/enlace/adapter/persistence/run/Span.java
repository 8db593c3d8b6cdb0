package dev.enlace.adapter.persistence.run;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A half-open stretch of ids, as the bounds of statements. */
record Span(UUID from, UUID to) {
    /** Beyond every id: no UUID of version 7 has all bits set. */
    private static final UUID END = new UUID(-1, -1);

    static Span of(UUID from, @Nullable UUID to) {
        return new Span(from, to == null ? END : to);
    }

    /** Sets the bounds as parameters {@code index} and {@code index + 1}; answers the next index. */
    int set(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, from);
        statement.setObject(index + 1, to);
        return index + 2;
    }
}
