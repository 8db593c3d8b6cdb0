package dev.enlace.adapter.persistence.shared;

import com.fasterxml.jackson.databind.JsonNode;
import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Ids of entries grow with time, so they are the order. */
@ApplicationScoped
class PostgresEditHistory implements EditHistory {
    private final Sql sql;

    PostgresEditHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Slice<Edit> of(String subjectType, UUID subject, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text().add("""
                        select id, at, actor, source, reason, tab, field, before::text, after::text
                          from audit_entry where subject_id = ? and subject_type = ?""", subject, subjectType);
        if (page.after() != null) {
            text.add(
                    " and id " + (down ? "<" : ">") + " ?",
                    UUID.fromString(page.after().get(0)));
        }
        text.add(" order by id" + (down ? " desc" : "") + " limit " + (page.limit() + 1));
        return Slice.of(
                sql.rows(text, PostgresEditHistory::edit),
                page,
                each -> List.of(each.id().toString()),
                null);
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                Sql.uuid(row, "id"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("reason"),
                row.getString("tab"),
                row.getString("field"),
                json(row.getString("before")),
                json(row.getString("after")));
    }

    private static Object json(String text) {
        return text == null ? null : StoredJson.read(text, JsonNode.class);
    }
}
