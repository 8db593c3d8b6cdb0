package dev.enlace.application.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: keyset pagination, so that page 1000 costs what page 1 costs and nothing is skipped or
 * shown twice while rows come and go.
 *
 * @param limit rows wanted, 1 to 200
 * @param after the keys of the last row seen, as {@link Slice#next} gave them: the sort field's value and the id; null for the
 *     first page
 * @param count whether the total is wanted too (it costs a second query)
 */
public record PageQuery(int limit, Sort sort, @Nullable List<String> after, boolean count) {
    public static PageQuery first(int limit, String sort) {
        return new PageQuery(limit, Sort.parse(sort), null, false);
    }
}
