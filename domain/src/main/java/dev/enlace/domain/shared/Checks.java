package dev.enlace.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs rules over many fields and refuses once, naming every field that breaks one. */
public final class Checks {
    private final List<Violation> violations = new ArrayList<>();

    /** What the rule answers, or null when it refuses; {@link #done} must follow before anything is used. */
    public <T> @Nullable T check(String pointer, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.INVALID) {
                throw e;
            }
            if (e.violations().isEmpty()) {
                violations.add(new Violation(pointer, e.code(), e.details().get("value"), ""));
            }
            e.violations().forEach(v -> violations.add(v.pointer().isEmpty() ? v.at(pointer) : v));
            return null;
        }
    }

    public void run(String pointer, Runnable rule) {
        check(pointer, () -> {
            rule.run();
            return pointer;
        });
    }

    /** Refuses with everything noted so far, or does nothing. */
    public void done() {
        if (!violations.isEmpty()) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    violations.size() == 1 ? violations.get(0).code() : "validation-failed",
                    violations.size() + " violations, first: "
                            + violations.get(0).code(),
                    Map.of(),
                    violations);
        }
    }
}
