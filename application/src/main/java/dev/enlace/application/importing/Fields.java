package dev.enlace.application.importing;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line by the domain's own rules, and collects what they refuse. */
final class Fields {
    private static final int LONGEST_SHOWN = 100;

    private final Map<Column, String> values;
    private final List<Violation> violations = new ArrayList<>();

    Fields(Map<Column, String> values) {
        this.values = values;
    }

    @Nullable
    String text(Column column) {
        return values.get(column);
    }

    boolean has(Column column) {
        return values.containsKey(column);
    }

    /** Null for a blank field, and for one that the rule refuses. */
    <T> @Nullable T read(Column column, Function<String, T> rule) {
        var value = values.get(column);
        return value == null ? null : check(column, () -> rule.apply(value));
    }

    <T> T read(Column column, Function<String, T> rule, T otherwise) {
        var value = read(column, rule);
        return value == null ? otherwise : value;
    }

    /** As {@link #read}, but a blank field is refused. */
    <T> @Nullable T required(Column column, Function<String, T> rule) {
        if (!has(column)) {
            refuse(column, "required", "a value");
            return null;
        }
        return read(column, rule);
    }

    /** What the rule answers, or null when it refuses. */
    <T> @Nullable T check(Column column, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (DomainException e) {
            var allowed = e.violations().isEmpty() ? "" : e.violations().get(0).allowed();
            refuse(column, e.code(), allowed);
            return null;
        }
    }

    void refuse(Column column, String code, String allowed) {
        violations.add(new Violation(column.header(), code, shown(column), allowed));
    }

    boolean isFine() {
        return violations.isEmpty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private @Nullable String shown(Column column) {
        var value = values.get(column);
        if (value == null || column.isSecret()) {
            return null;
        }
        var shortened = value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
        // A text that no database takes must not spoil the report either.
        return shortened.replace('\u0000', '?');
    }
}
