package dev.enlace.adapter.rest.shared;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Optimistic concurrency of the API: an answer's ETag is the resource's version, a change names in If-Match the version it was
 * made on. {@code *} is not accepted: it would change what the caller has not seen.
 */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private IfMatch() {}

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller expects, once it is known to be the current one; hand it to the use case, which checks it again
     * in its transaction. Call it after the resource was found and before {@link Form#check}.
     *
     * @param header the If-Match header as sent, null when absent
     */
    public static long check(String header, long current) {
        long expected = expected(header);
        if (expected != current) {
            throw new DomainException(
                    DomainException.Kind.STALE,
                    "stale-version",
                    "expected version " + expected + ", is " + current,
                    Map.of("currentVersion", etag(current)));
        }
        return expected;
    }

    /** The version the caller expects, unchecked: for use cases that check it themselves. */
    public static long expected(String header) {
        if (header == null || header.isBlank()) {
            throw new DomainException(
                    DomainException.Kind.PRECONDITION_REQUIRED, "if-match-required", "no If-Match header");
        }
        var matcher = STRONG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new DomainException(
                    DomainException.Kind.MALFORMED,
                    "if-match-malformed",
                    "If-Match is not one strong entity tag",
                    Map.of("value", header),
                    List.of(new Violation("", "if-match-malformed", header, "the resource's ETag, such as \"3\"")));
        }
        return Long.parseLong(matcher.group(1));
    }
}
