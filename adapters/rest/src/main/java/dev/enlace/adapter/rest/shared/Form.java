package dev.enlace.adapter.rest.shared;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Turns the values of a request into domain values and collects what the domain refuses, so that one answer names every bad
 * field. A refused value reads as null; {@link #check} must be called before any value is used.
 */
public final class Form {
    private final String prefix;
    private final List<Violation> violations;

    public Form() {
        this("", new ArrayList<>());
    }

    private Form(String prefix, List<Violation> violations) {
        this.prefix = prefix;
        this.violations = violations;
    }

    /** The same form, its pointers starting with {@code pointer}: for nested objects, {@code form.at("/access")}. */
    public Form at(String pointer) {
        return new Form(prefix + pointer, violations);
    }

    /** Makes a domain value; what it refuses is noted at the pointer. */
    public <T> T read(String pointer, Supplier<T> make) {
        try {
            return make.get();
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.INVALID) {
                throw e;
            }
            if (e.violations().isEmpty()) {
                violations.add(
                        new Violation(prefix + pointer, e.code(), e.details().get("value"), ""));
            }
            e.violations().forEach(violation -> violations.add(violation.at(prefix + pointer)));
            return null;
        }
    }

    /** Makes a domain value of one that must be there: {@code form.required("/dueDay", body.dueDay(), DueDay::new)}. */
    public <V, T> T required(String pointer, V value, Function<V, T> make) {
        return required(pointer, value) == null ? null : read(pointer, () -> make.apply(value));
    }

    /** Makes a domain value of one that may be absent; null stays null. */
    public <V, T> T optional(String pointer, V value, Function<V, T> make) {
        return value == null ? null : read(pointer, () -> make.apply(value));
    }

    /** Notes {@code required} when the value is absent or a blank text. */
    public <V> V required(String pointer, V value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            reject(pointer, "required", null, "a value");
            return null;
        }
        return value;
    }

    /** Makes each element of a list, pointing at {@code /list/0}, {@code /list/1}, …; a null list reads as empty. */
    public <V, T> List<T> each(String pointer, List<V> values, Function<V, T> make) {
        var made = new ArrayList<T>();
        for (int i = 0; values != null && i < values.size(); i++) {
            made.add(required(pointer + "/" + i, values.get(i), make));
        }
        return made;
    }

    /** Notes a violation that only the boundary can see, e.g. two fields that exclude each other. */
    public void reject(String pointer, String code, Object value, String allowed) {
        violations.add(new Violation(prefix + pointer, code, value, allowed));
    }

    /** Refuses with all violations noted so far (422), or does nothing. Comes after existence and version were checked. */
    public void check() {
        if (violations.isEmpty()) {
            return;
        }
        var code = violations.size() == 1 ? violations.get(0).code() : "validation-failed";
        throw new DomainException(
                DomainException.Kind.INVALID,
                code,
                violations.size() + " violations, first: " + violations.get(0).code(),
                java.util.Map.of(),
                violations);
    }
}
