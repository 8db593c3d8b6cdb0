package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import java.util.Locale;

/** Name under which a subscriber's equipment signs in ("Usuário"): kept as typed, compared in lower case. */
public record Login(String value) {
    public Login {
        if (!value.matches("[A-Za-z0-9._@-]{3,64}")) {
            throw DomainException.invalid("login-malformed", value, "3..64 letters, digits, . _ - @");
        }
    }

    /** What makes two logins the same one. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
