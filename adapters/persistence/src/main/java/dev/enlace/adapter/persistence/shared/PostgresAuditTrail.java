package dev.enlace.adapter.persistence.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** One row a changed field, in one batch. */
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {
    private static final String INSERT = """
            insert into audit_entry (id, subject_type, subject_id, tab, field, before, after, at, actor, actor_id, source,
                                     reason, request_id)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Ids ids;
    private final ProviderCalendar calendar;
    private final CurrentActor currentActor;

    PostgresAuditTrail(DataSource database, Ids ids, ProviderCalendar calendar, CurrentActor currentActor) {
        this.database = database;
        this.ids = ids;
        this.calendar = calendar;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void record(
            String subjectType,
            UUID subjectId,
            String tab,
            Map<String, ?> before,
            Map<String, ?> after,
            String reason) {
        var old = tree(before);
        var now = tree(after);
        var fields = new TreeSet<String>();
        old.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        fields.removeIf(field -> value(old, field).equals(value(now, field)));
        if (fields.isEmpty()) {
            return;
        }
        var actor = currentActor.get();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var field : fields) {
                insert.setObject(1, ids.next());
                insert.setString(2, subjectType);
                insert.setObject(3, subjectId);
                insert.setString(4, tab);
                insert.setString(5, field);
                json(insert, 6, value(old, field));
                json(insert, 7, value(now, field));
                insert.setTimestamp(8, Timestamp.from(calendar.now()));
                insert.setString(9, actor.name());
                insert.setObject(10, actor.userId());
                insert.setString(11, actor.source());
                insert.setString(12, reason);
                insert.setString(13, actor.requestId());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(Map<String, ?> values) {
        return StoredJson.tree(values == null ? Map.of() : values);
    }

    /** Absent and null are the same: nothing was there. */
    private static JsonNode value(JsonNode values, String field) {
        var value = values.get(field);
        return value == null ? NullNode.getInstance() : value;
    }

    private static void json(PreparedStatement insert, int index, JsonNode value) throws SQLException {
        if (value.isNull()) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, value.toString());
        }
    }
}
