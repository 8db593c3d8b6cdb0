package dev.enlace.application.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet line by line in flat memory. A quoted field may hold line breaks; a quote that nothing closes spoils its
 * own line only: reading goes on with the next one.
 */
public final class SheetReader {
    /** Longer than any contract; what is beyond is not kept in memory. */
    static final int MAX_LINE = 32_768;
    /** A quoted field may run over so many lines before the quote counts as a mistake. */
    static final int MAX_LINES_OF_A_RECORD = 20;

    /**
     * A line as it stands in the sheet.
     *
     * @param number of its first text line, the header being 1
     * @param values by column, blank ones left out; empty when the line is broken
     * @param fault code of what is wrong with the line as a whole, null for a readable one
     * @param found how many fields it has
     */
    public record Line(
            long number,
            Map<Column, String> values,
            @Nullable String fault,
            int found) {}

    private record TextLine(long number, String text, boolean tooLong) {}

    private final Reader reader;
    private final Deque<TextLine> ahead = new ArrayDeque<>();
    private final Layout layout;
    private long lines;
    private int unread = NONE;

    private static final int NONE = -2;
    private static final int END = -1;

    /**
     * Begins with the header.
     *
     * @param reader buffered; closed by the caller
     */
    public SheetReader(Reader reader) throws IOException {
        this.reader = reader;
        var header = readTextLine();
        var text = header == null ? "" : header.text;
        layout = Layout.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    public Layout layout() {
        return layout;
    }

    /** The next line that is not blank; empty at the end of the sheet. */
    public Optional<Line> next() throws IOException {
        var first = nextTextLine();
        while (first != null && !first.tooLong && first.text.isBlank()) {
            first = nextTextLine();
        }
        return first == null ? Optional.empty() : Optional.of(record(first));
    }

    private Line record(TextLine first) throws IOException {
        if (first.tooLong) {
            return new Line(first.number, Map.of(), "line-too-long", 0);
        }
        if (hasOpenQuote(first.text)) {
            var joined = joined(first);
            if (joined != null) {
                return line(first.number, joined);
            }
        }
        return Records.parse(first.text, layout.delimiter())
                .map(fields -> line(first.number, fields))
                .orElseGet(() -> new Line(first.number, Map.of(), "line-malformed", 0));
    }

    /** The record that begins with {@code first} and ends on a later line; null, and nothing consumed, when there is none. */
    private @Nullable List<String> joined(TextLine first) throws IOException {
        var text = new StringBuilder(first.text);
        boolean open = true;
        var taken = new ArrayList<TextLine>();
        while (open && taken.size() < MAX_LINES_OF_A_RECORD && text.length() <= MAX_LINE) {
            var more = nextTextLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            text.append('\n').append(more.text);
            open ^= hasOpenQuote(more.text);
        }
        var fields = open ? Optional.<List<String>>empty() : Records.parse(text.toString(), layout.delimiter());
        if (fields.isPresent()) {
            return fields.get();
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return null;
    }

    private static boolean hasOpenQuote(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Line line(long number, List<String> fields) {
        if (fields.size() != layout.columns().size()) {
            return new Line(number, Map.of(), "line-field-count", fields.size());
        }
        var values = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                values.put(layout.columns().get(i), fields.get(i));
            }
        }
        return new Line(number, values, null, fields.size());
    }

    private @Nullable TextLine nextTextLine() throws IOException {
        return ahead.isEmpty() ? readTextLine() : ahead.removeFirst();
    }

    /** Lines end with CR, LF or both; null at the end. */
    private @Nullable TextLine readTextLine() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        lines++;
        var text = new StringBuilder();
        boolean tooLong = false;
        while (c != END && c != '\n' && c != '\r') {
            if (text.length() < MAX_LINE) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = read();
        }
        if (c == '\r') {
            int after = read();
            unread = after == '\n' ? NONE : after;
        }
        return new TextLine(lines, text.toString(), tooLong);
    }

    private int read() throws IOException {
        if (unread != NONE) {
            int c = unread;
            unread = NONE;
            return c;
        }
        return reader.read();
    }
}
