package dev.enlace.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the input.
 *
 * @param pointer JSON pointer of the field, empty when the domain cannot know it (the boundary fills it in)
 * @param code stable kebab-case name, e.g. {@code due-day-out-of-range}
 * @param value what was sent, shown back to the caller; null for secrets and absent values
 * @param allowed what would have been accepted, e.g. {@code 1..31}
 */
public record Violation(
        String pointer, String code, @Nullable Object value, String allowed) {
    public Violation at(String newPointer) {
        return new Violation(newPointer + pointer, code, value, allowed);
    }
}
