package dev.enlace.application.importing;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads values as sheets write them, Brazilian or plain. What could mean two things is refused. */
final class Values {
    private static final DateTimeFormatter BRAZILIAN_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,13}([.,]\\d{1,2})?");
    private static final Pattern POINTS_GROUP =
            Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{1,2}|-?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern COMMAS_GROUP =
            Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d{1,2}|-?\\d{1,3}(,\\d{3}){2,}");

    private Values() {}

    /** {@code 149,90}, {@code 149.90}, {@code 1.149,90}, {@code 1,149.90}, {@code R$ 149,90}; not {@code 1.149}. */
    static Money money(String text) {
        var bare = text.replaceFirst("^R\\$\\s*", "");
        if (PLAIN.matcher(bare).matches()) {
            return Money.of(bare.replace(',', '.'));
        }
        if (bare.length() <= 32 && POINTS_GROUP.matcher(bare).matches()) {
            return Money.of(bare.replace(".", "").replace(',', '.'));
        }
        if (bare.length() <= 32 && COMMAS_GROUP.matcher(bare).matches()) {
            return Money.of(bare.replace(",", ""));
        }
        throw DomainException.invalid("money-malformed", text, "149,90 or 149.90 or 1.149,90");
    }

    /** {@code 31/12/2026} or {@code 2026-12-31}; a day that does not exist is refused. */
    static LocalDate date(String text) {
        try {
            return text.indexOf('/') >= 0 ? LocalDate.parse(text, BRAZILIAN_DATE) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid("date-malformed", text, "31/12/2026 or 2026-12-31");
        }
    }

    static int whole(String text) {
        if (!text.matches("[+-]?\\d{1,9}")) {
            throw DomainException.invalid("number-malformed", text, "a whole number");
        }
        return Integer.parseInt(text);
    }

    static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "sim", "s", "1" -> true;
            case "false", "não", "nao", "n", "0" -> false;
            default -> throw DomainException.invalid("boolean-malformed", text, "true, false, sim, não");
        };
    }

    /** A text without control characters, and without the sign that stands for an unreadable one. */
    static String text(String text, int max) {
        if (text.length() > max) {
            throw DomainException.invalid("text-too-long", text.length(), "at most " + max + " characters");
        }
        if (text.chars().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw DomainException.invalid("text-malformed", text.replaceAll("\\p{Cntrl}", "?"), "readable characters");
        }
        return text;
    }
}
