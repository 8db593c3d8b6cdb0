package dev.enlace.adapter.persistence.shared;

import dev.enlace.application.shared.PageQuery;
import jakarta.persistence.Query;
import java.util.Map;

/**
 * The parts of a native query that make it one page of a keyset-paginated list. Columns are ours, never the caller's; only the
 * last row's keys are bound.
 *
 * <pre>{@code
 * var keyset = new Keyset(page, "c.id", Map.of("name", new Keyset.Column("c.name", "text")));
 * var query = entityManager.createNativeQuery("select … from customer c where c.active" + keyset.and() + keyset.orderAndLimit());
 * keyset.bind(query);
 * }</pre>
 *
 * The columns must not be null, and an index on (column, id) should exist.
 */
public final class Keyset {
    /** @param type PostgreSQL's name of the column's type, to which the key's text is cast */
    public record Column(String sql, String type) {}

    private final PageQuery page;
    private final String id;
    private final String idType;
    private final Column column;

    /** @param columns by the public name of the sort field; must hold every field of the list's whitelist */
    public Keyset(PageQuery page, String id, Map<String, Column> columns) {
        this(page, id, "uuid", columns);
    }

    /** @param idType PostgreSQL's name of the id's type, where it is no uuid */
    public Keyset(PageQuery page, String id, String idType, Map<String, Column> columns) {
        this.page = page;
        this.id = id;
        this.idType = idType;
        this.column = columns.get(page.sort().field());
        if (column == null) {
            throw new IllegalArgumentException(
                    "no column for sort " + page.sort().field());
        }
    }

    /** {@code " and (…) > (…)"}, or nothing on the first page. */
    public String and() {
        if (page.after() == null) {
            return "";
        }
        var sign = page.sort().descending() ? "<" : ">";
        return " and (%s, %s) %s (cast(:afterKey as %s), cast(:afterId as %s))"
                .formatted(column.sql(), id, sign, column.type(), idType);
    }

    /** {@code " order by … limit …"}, one row more than wanted, as {@link dev.enlace.application.shared.Slice#of} expects. */
    public String orderAndLimit() {
        var direction = page.sort().descending() ? " desc" : "";
        return " order by " + column.sql() + direction + ", " + id + direction + " limit " + (page.limit() + 1);
    }

    public void bind(Query query) {
        if (page.after() != null) {
            query.setParameter("afterKey", page.after().get(0));
            query.setParameter("afterId", page.after().get(1));
        }
    }
}
