package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import java.util.random.RandomGenerator;

/** Password of a login. It never shows: neither in texts of this object nor in refusals. */
public record AccessPassword(String value) {
    /** Without look-alikes such as 0 and O: people read it out over the phone. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GENERATED_LENGTH = 12;

    public AccessPassword {
        if (!value.matches("[\\x21-\\x7e]{4,64}")) {
            throw DomainException.invalid("password-malformed", "***", "4..64 visible ASCII characters");
        }
    }

    public static AccessPassword generate(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessPassword(text.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
