package dev.enlace.application.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of a sheet as RFC 4180 writes it, with a delimiter that may be a semicolon. A quote counts only at the
 * beginning of a field: {@code TV 32" Ltda} is a name like any other.
 */
final class Records {
    private final String text;
    private final char delimiter;
    private final List<String> fields = new ArrayList<>();
    private int at;

    private Records(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The fields of a text that holds exactly one record; empty when it is broken or holds more. */
    static Optional<List<String>> parse(String text, char delimiter) {
        var record = new Records(text, delimiter);
        return record.readFields() ? Optional.of(record.fields) : Optional.empty();
    }

    private boolean readFields() {
        do {
            skipSpaces();
            if (!(at < text.length() && text.charAt(at) == '"' ? readQuoted() : readBare())) {
                return false;
            }
        } while (at++ < text.length());
        return true;
    }

    /** Up to the delimiter or the end, on which {@code at} then stands. */
    private boolean readBare() {
        int end = text.indexOf(delimiter, at);
        var field = text.substring(at, end < 0 ? text.length() : end);
        fields.add(field.strip());
        at += field.length();
        return field.indexOf('\n') < 0;
    }

    /** A doubled quote stands for one; nothing but spaces may follow the closing one. */
    private boolean readQuoted() {
        var field = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at + 1);
            if (quote < 0) {
                return false;
            }
            field.append(text, at + 1, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                break;
            }
            field.append('"');
        }
        fields.add(field.toString().strip());
        skipSpaces();
        return at == text.length() || text.charAt(at) == delimiter;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
