package dev.enlace.adapter.rest.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads single values as the API writes them, in JSON and in query parameters alike; anything else throws. */
public final class Texts {
    /** A text that no PostgreSQL text column can hold. */
    static final class NotClean extends RuntimeException {}

    private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
    private static final DateTimeFormatter MONTH = strict("uuuu-MM");
    private static final DateTimeFormatter TIME = strict("HH:mm");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** No exponent: 1e999999999 is short to write and fills the memory once it is written out. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Texts() {}

    public static boolean isClean(String text) {
        try {
            clean(text);
            return true;
        } catch (NotClean e) {
            return false;
        }
    }

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                throw new NotClean();
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    throw new NotClean();
                }
            }
        }
        return text;
    }

    public static LocalDate date(String text) {
        return LocalDate.parse(matching(DAY, text), DATE);
    }

    public static YearMonth month(String text) {
        return YearMonth.parse(text, MONTH);
    }

    public static LocalTime time(String text) {
        return LocalTime.parse(text, TIME);
    }

    /** With an offset, which is converted to UTC. */
    public static Instant instant(String text) {
        matching(DAY, text.substring(0, 10));
        return OffsetDateTime.parse(text).toInstant();
    }

    public static UUID uuid(String text) {
        return UUID.fromString(matching(UUID_TEXT, text));
    }

    public static BigDecimal decimal(String text) {
        return new BigDecimal(matching(DECIMAL, text));
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new NumberFormatException();
        }
        return text;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
