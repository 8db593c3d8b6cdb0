package dev.enlace.domain.cnab;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record of a file; positions count from 1 and include both ends, as the manuals give them. Cut blanks are put back. */
record Line(int number, String text) {
    /** From the first to the last position. */
    record Span(int from, int to) {}

    Line(int number, String text, int length) {
        this(number, text + " ".repeat(Math.max(0, length - text.length())));
    }

    String at(int from, int to) {
        return text.substring(from - 1, to);
    }

    String text(Span span) {
        return at(span.from(), span.to()).strip();
    }

    /** Cents without a point; blanks are nothing. */
    Money money(Span span) {
        var digits = text(span);
        if (!digits.matches("[0-9]{0,15}")) {
            throw unreadable(span, digits, "an amount in cents");
        }
        return digits.isEmpty() ? Money.ZERO : read(span, digits);
    }

    private Money read(Span span, String digits) {
        try {
            return Money.ofCents(Long.parseLong(digits));
        } catch (DomainException tooLarge) {
            throw unreadable(span, digits, "an amount in cents");
        }
    }

    /** {@code ddMMyyyy}, or {@code ddMMyy} of this century; zeros and blanks are none. */
    @Nullable
    LocalDate date(Span span) {
        var digits = text(span);
        if (digits.matches("0*")) {
            return null;
        }
        try {
            int year = Integer.parseInt(digits.substring(4));
            return LocalDate.of(
                    digits.length() == 6 ? 2000 + year : year,
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2)));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            throw unreadable(span, digits, "a date as day, month, year");
        }
    }

    private DomainException unreadable(Span span, String value, String allowed) {
        var where = "line " + number + ", " + span.from() + "-" + span.to() + ": " + value;
        return DomainException.invalid("return-file-malformed", where, allowed);
    }
}
