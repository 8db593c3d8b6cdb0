package dev.enlace.domain.shared;

import org.jspecify.annotations.Nullable;

/** What every short text must be: trimmed, of bounded length, without control characters. */
public final class Texts {
    private Texts() {}

    /** The text without the blanks around it; refuses an empty or longer one with {@code code}. */
    public static String required(String code, String value, int max) {
        return required("", code, value, max);
    }

    /** As {@link #required}, but a missing or blank text is none. */
    public static @Nullable String optional(String code, @Nullable String value, int max) {
        return optional("", code, value, max);
    }

    /** As {@link #required(String, String, int)}; the refusal names the field. */
    public static String required(String pointer, String code, String value, int max) {
        var text = value.strip();
        if (text.isEmpty() || text.length() > max) {
            throw DomainException.invalid(code, shown(text), "1.." + max + " characters")
                    .at(pointer);
        }
        // Line breaks and tabs are writing, other control characters are not.
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw DomainException.invalid("control-characters", shown(text), "text without control characters")
                    .at(pointer);
        }
        return text;
    }

    /** As {@link #optional(String, String, int)}; the refusal names the field. */
    public static @Nullable String optional(String pointer, String code, @Nullable String value, int max) {
        return value == null || value.isBlank() ? null : required(pointer, code, value, max);
    }

    /** Enough of a text to recognise it in an answer. */
    private static String shown(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
