package dev.enlace.domain.identity;

import dev.enlace.domain.shared.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name a user signs in with: kept as typed, unique and compared without regard to case. */
public record Username(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._@-]{3,64}");

    public Username {
        if (!isValid(text)) {
            throw DomainException.invalid("username-malformed", text, "3..64 letters, digits, . _ @ -");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
