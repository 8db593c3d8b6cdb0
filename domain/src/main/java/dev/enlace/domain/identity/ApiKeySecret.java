package dev.enlace.domain.identity;

import dev.enlace.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The secret of an API key: {@code enl_} and 256 random bits. So many cannot be guessed, and a plain hash tells nothing of them;
 * it need not be slow, as those of passwords must be.
 */
public record ApiKeySecret(String text) {
    public static final String PREFIX = "enl_";
    private static final int BYTES = 32;
    private static final int HINT = 10;

    /** @param random 32 bytes of a cryptographic source */
    public static ApiKeySecret of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException(BYTES + " bytes");
        }
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What may be shown of it. */
    public String hint() {
        return text.substring(0, HINT) + "…";
    }

    /** What is stored of it: SHA-256. */
    public byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "…";
    }
}
