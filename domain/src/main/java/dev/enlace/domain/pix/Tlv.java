package dev.enlace.domain.pix;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** EMV's data objects: two digits of id, two of length, the value. A length counts characters, as payers' apps do. */
final class Tlv {
    private static final int MAX = 99;

    private Tlv() {}

    /** @throws IllegalArgumentException for a value that two digits of length cannot count */
    static String write(String id, String value) {
        if (value.length() > MAX) {
            throw new IllegalArgumentException("object " + id + " is longer than " + MAX);
        }
        return String.format(Locale.ROOT, "%s%02d%s", id, value.length(), value);
    }

    /** The objects in their order; nothing where lengths do not add up to the text, or an id comes twice. */
    static Optional<Map<String, String>> read(String text) {
        var objects = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9]{4}")) {
                return Optional.empty();
            }
            int end = at + 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (end > text.length() || objects.put(text.substring(at, at + 2), text.substring(at + 4, end)) != null) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.of(objects);
    }
}
