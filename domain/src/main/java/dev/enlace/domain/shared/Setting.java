package dev.enlace.domain.shared;

import org.jspecify.annotations.Nullable;

/** A value in force, and whose decision it was. */
public record Setting<T>(T value, Origin origin) {
    public enum Origin {
        CONTRACT,
        PROVIDER
    }

    /** The contract's own value where it has one, the provider's default otherwise. */
    public static <T> Setting<T> of(@Nullable T override, T providerDefault) {
        return override != null
                ? new Setting<>(override, Origin.CONTRACT)
                : new Setting<>(providerDefault, Origin.PROVIDER);
    }
}
