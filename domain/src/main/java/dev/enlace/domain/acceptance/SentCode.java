package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import java.time.Duration;
import java.time.Instant;

/**
 * A confirmation code that was sent to the customer's contact.
 *
 * @param number 1 for the first of the request, one more for each other
 * @param hash SHA-256 of {@code <id of the request>:<number>:<code>}, in hexadecimal; the code itself is not kept
 * @param wrongTries how often another code was typed
 */
public record SentCode(
        int number, AcceptanceChannel channel, String recipient, Instant sentAt, String hash, int wrongTries) {
    /** How long a code can be typed. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    public static final int MOST_TRIES = 5;

    CodeCheck check(String typedHash, Instant now) {
        if (wrongTries >= MOST_TRIES) {
            return CodeCheck.EXHAUSTED;
        }
        if (!now.isBefore(sentAt.plus(LIFE))) {
            return CodeCheck.EXPIRED;
        }
        return Hashes.same(hash, typedHash) ? CodeCheck.RIGHT : CodeCheck.WRONG;
    }

    SentCode missed() {
        return new SentCode(number, channel, recipient, sentAt, hash, wrongTries + 1);
    }

    /** How often another code may still be tried. */
    public int triesLeft() {
        return MOST_TRIES - wrongTries;
    }
}
