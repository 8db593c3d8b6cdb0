package dev.enlace.application.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets work that runs behind the requests act in the name of whoever asked for it. {@link CurrentActor} answers that actor in
 * this thread, and only in this one: work that spreads over threads says it in each.
 */
public final class Acting {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Acting() {}

    /** Null when nobody was named. */
    public static @Nullable Actor current() {
        return CURRENT.get();
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        var outer = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
