package dev.enlace.adapter.rest.shared;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.Sort;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns {@link ListParams} into a query and a query's slice into a page. */
@RequestScoped
public class Paging {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;
    private static final Set<String> OWN = Set.of("cursor", "limit", "count");

    @Inject
    Cursors cursors;

    @Context
    UriInfo uri;

    /**
     * @param sorts the whitelist, the default first: {@code paging.query(list, "-dueDate", "amount")}; each may be asked in
     *     either direction
     */
    public PageQuery query(ListParams list, String... sorts) {
        int limit = list.limit == null ? DEFAULT_LIMIT : list.limit;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw refuse("limit-out-of-range", "limit", limit, "1.." + MAX_LIMIT);
        }
        var sort = Sort.parse(list.sort == null ? sorts[0] : list.sort);
        var fields = Arrays.stream(sorts).map(s -> Sort.parse(s).field()).toList();
        if (!fields.contains(sort.field())) {
            throw refuse("unknown-sort", "sort", list.sort, String.join(", ", fields));
        }
        List<String> after = null;
        if (list.cursor != null) {
            after = cursors.open(list.cursor, scope());
            if (after == null) {
                throw refuse("invalid-cursor", "cursor", list.cursor, "nextCursor of the same list");
            }
        }
        return new PageQuery(limit, sort, after, Boolean.TRUE.equals(list.count));
    }

    public <T, R> Page<R> page(Slice<T> slice, Function<T, R> mapping) {
        var next = slice.next() == null ? null : cursors.seal(slice.next(), scope());
        return new Page<>(slice.items().stream().map(mapping).toList(), next, slice.total());
    }

    /** A cursor counts for this list with these filters and this sort, not for another. */
    private String scope() {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(OWN);
        return uri.getPath() + filters;
    }

    private static DomainException refuse(String code, String parameter, Object value, String allowed) {
        return new DomainException(
                DomainException.Kind.MALFORMED,
                code,
                code,
                Map.of("parameter", parameter, "value", value, "allowed", allowed),
                List.of(new Violation("?" + parameter, code, value, allowed)));
    }
}
