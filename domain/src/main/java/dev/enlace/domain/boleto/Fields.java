package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a slip as the digits a layout wants; a refusal names the field, its value and what would do. */
final class Fields {
    private Fields() {}

    /** At most so many digits, filled up with zeros on the left; zeros too many are taken off. */
    static String digits(String pointer, @Nullable String value, int width) {
        var allowed = width == 1 ? "1 digit" : "1.." + width + " digits";
        var digits = required(pointer, value, allowed).replaceFirst("^0+(?=.)", "");
        if (!digits.matches("[0-9]{1," + width + "}")) {
            throw malformed(pointer, value, allowed);
        }
        return "0".repeat(width - digits.length()) + digits;
    }

    /** As {@link #digits}, with a value for an absent field. */
    static String digits(String pointer, @Nullable String value, int width, String absent) {
        return digits(pointer, value == null || value.isBlank() ? absent : value, width);
    }

    /** A number and its check digit as one: the digit apart, or already the number's last. */
    static String withDigit(String pointer, @Nullable String number, @Nullable String digit, int width) {
        return digit == null || digit.isBlank()
                ? digits(pointer, number, width)
                : digits(pointer, number, width - 1) + digits(pointer + "Digit", digit, 1);
    }

    /** Exactly one of so many digits: the length itself says something. */
    static String ofLength(String pointer, @Nullable String value, int... lengths) {
        var allowed = IntStream.of(lengths).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + " digits";
        var digits = required(pointer, value, allowed);
        if (!digits.matches("[0-9]+") || IntStream.of(lengths).noneMatch(length -> length == digits.length())) {
            throw malformed(pointer, value, allowed);
        }
        return digits;
    }

    /** One of a bank's few values, upper and lower case alike. */
    static String oneOf(String pointer, @Nullable String value, Set<String> values) {
        var allowed = values.stream().sorted().collect(Collectors.joining(", "));
        var found = required(pointer, value, allowed).toUpperCase(Locale.ROOT);
        if (!values.contains(found)) {
            throw malformed(pointer, value, allowed);
        }
        return found;
    }

    private static String required(String pointer, @Nullable String value, String allowed) {
        if (value == null || value.isBlank()) {
            throw new DomainException(
                    Kind.INVALID,
                    "required",
                    "required at " + pointer,
                    Map.of(),
                    List.of(new Violation(pointer, "required", null, allowed)));
        }
        return value.strip();
    }

    private static DomainException malformed(String pointer, @Nullable String value, String allowed) {
        var shown = String.valueOf(value);
        return DomainException.invalid(
                        "bank-field-malformed", shown.length() <= 50 ? shown : shown.substring(0, 50) + "…", allowed)
                .at(pointer);
    }
}
