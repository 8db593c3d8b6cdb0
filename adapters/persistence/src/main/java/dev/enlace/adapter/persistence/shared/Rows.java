package dev.enlace.adapter.persistence.shared;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.shared.DomainException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What every store of a versioned aggregate does: copy a snapshot onto its managed row, and read one page of rows.
 *
 * @param <R> the row, an entity
 */
public final class Rows<R> {
    private final EntityManager entities;
    private final Class<R> type;
    private final ToLongFunction<R> version;

    public Rows(EntityManager entities, Class<R> type, ToLongFunction<R> version) {
        this.entities = entities;
        this.type = type;
        this.version = version;
    }

    /**
     * Writes at once. Refuses a copy that was read before the last change.
     *
     * @param copy fills the row, a new one included
     * @param refusals by the constraint's name
     * @return the row with its new version
     */
    public R save(
            Object id,
            long expected,
            Supplier<R> make,
            Consumer<R> copy,
            Map<String, Supplier<DomainException>> refusals) {
        var row = entities.find(type, id);
        if (row == null) {
            row = make.get();
            copy.accept(row);
            entities.persist(row);
        } else if (version.applyAsLong(row) != expected) {
            throw DomainException.stale(id);
        } else {
            copy.accept(row);
        }
        Constraints.flush(entities, id, refusals);
        return row;
    }

    /**
     * One page.
     *
     * @param from {@code from … where …}, ours
     * @param columns what to select, so that it makes a row
     * @param keys the sort field's value and the id of a row, as text
     */
    public Slice<R> page(
            String columns,
            String from,
            Consumer<Query> bind,
            Keyset keyset,
            PageQuery page,
            Function<R, List<String>> keys) {
        var query = entities.createNativeQuery(
                "select " + columns + " " + from + keyset.and() + keyset.orderAndLimit(), type);
        bind.accept(query);
        keyset.bind(query);
        @SuppressWarnings("unchecked")
        List<R> fetched = query.getResultList();
        return Slice.of(fetched, page, keys, page.count() ? count(from, bind) : null);
    }

    private long count(String from, Consumer<Query> bind) {
        var query = entities.createNativeQuery("select count(*) " + from, Long.class);
        bind.accept(query);
        return (Long) query.getSingleResult();
    }
}
