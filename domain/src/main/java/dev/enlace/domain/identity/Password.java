package dev.enlace.domain.identity;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A password as its user chose it. It is never stored nor shown, also not in refusals and logs. */
public record Password(String text) {
    private static final int SHORTEST = 10;
    /** BCrypt looks at no more; what follows would protect nothing. */
    private static final int LONGEST_BYTES = 72;

    public Password {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw refused("password-too-short", "at least " + SHORTEST + " characters");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw refused("password-too-long", "at most " + LONGEST_BYTES + " bytes");
        }
        if (text.codePoints().distinct().count() < 4) {
            throw refused("password-too-simple", "at least 4 different characters");
        }
    }

    @Override
    public String toString() {
        return "…";
    }

    private static DomainException refused(String code, String allowed) {
        return new DomainException(
                DomainException.Kind.INVALID,
                code,
                code,
                Map.of("allowed", allowed),
                List.of(new Violation("", code, null, allowed)));
    }
}
