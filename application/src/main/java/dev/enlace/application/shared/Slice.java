package dev.enlace.application.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as a query answers it.
 *
 * @param next the keys after which the next part begins; null when this is the last one
 * @param total rows in the whole list, only where {@link PageQuery#count} asked for it
 */
public record Slice<T>(
        List<T> items,
        @Nullable List<String> next,
        @Nullable Long total) {
    public Slice {
        items = List.copyOf(items);
        next = next == null ? null : List.copyOf(next);
    }

    /**
     * Makes a slice of rows that were fetched with {@code limit + 1}: the extra row only says that there are more.
     *
     * @param keys the sort field's value and the id of a row, as text
     */
    public static <T> Slice<T> of(
            List<T> fetched, PageQuery query, Function<T, List<String>> keys, @Nullable Long total) {
        if (fetched.size() <= query.limit()) {
            return new Slice<>(fetched, null, total);
        }
        var items = fetched.subList(0, query.limit());
        return new Slice<>(items, keys.apply(items.get(items.size() - 1)), total);
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next, total);
    }
}
