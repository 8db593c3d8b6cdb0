package dev.enlace.adapter.persistence.shared;

/**
 * An amount of cents as PostgreSQL's binary {@code numeric}: base-10,000 digits around the decimal point, leading and
 * trailing zero digits left out.
 */
final class PgNumeric {
    private static final int BASE = 10_000;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int SCALE = 2;
    /** A long's 19 digits need five digits of base 10,000. */
    private static final int MOST_DIGITS = 5;

    private PgNumeric() {}

    /** Writes the column's length and value. */
    static void write(ByteSink sink, long cents) {
        // Negated, since the smallest long has no positive twin.
        long whole = cents < 0 ? cents / 100 : -cents / 100;
        int fraction = (int) Math.abs(cents % 100) * 100;
        var digits = new int[MOST_DIGITS + 1];
        int integers = 0;
        for (long rest = whole; rest != 0; rest /= BASE) {
            digits[integers++] = (int) -(rest % BASE);
        }
        int lowest = 0;
        while (fraction == 0 && lowest < integers && digits[lowest] == 0) {
            lowest++;
        }
        int count = integers - lowest + (fraction == 0 ? 0 : 1);
        sink.int32(8 + 2 * count);
        sink.int16(count);
        sink.int16(count == 0 ? 0 : integers - 1);
        sink.int16(cents < 0 ? NEGATIVE : POSITIVE);
        sink.int16(SCALE);
        for (int i = integers - 1; i >= lowest; i--) {
            sink.int16(digits[i]);
        }
        if (fraction != 0) {
            sink.int16(fraction);
        }
    }
}
