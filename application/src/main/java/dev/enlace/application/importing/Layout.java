package dev.enlace.application.importing;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a sheet is laid out: what separates its fields, and which column stands where. Read from its first line.
 *
 * @param delimiter {@code ;} or {@code ,}, whichever the header has more of outside quotes
 */
public record Layout(char delimiter, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the header.
     *
     * @throws DomainException MALFORMED {@code sheet-empty}, {@code column-unknown}, {@code column-repeated}; INVALID
     *     {@code column-missing}; each names the columns
     */
    public static Layout of(String header) {
        if (header.isBlank()) {
            throw new DomainException(Kind.MALFORMED, "sheet-empty", "the first line must name the columns");
        }
        var delimiter = delimiter(header);
        var names = Records.parse(header, delimiter);
        if (names.isEmpty()) {
            throw refused(Kind.MALFORMED, "column-unknown", List.of(header));
        }
        return new Layout(delimiter, columns(names.get()));
    }

    private static char delimiter(String header) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            switch (header.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ';' -> semicolons += quoted ? 0 : 1;
                case ',' -> commas += quoted ? 0 : 1;
                default -> {}
            }
        }
        return commas > semicolons ? ',' : ';';
    }

    private static List<Column> columns(List<String> names) {
        var columns = new ArrayList<Column>(names.size());
        var unknown = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var name : names) {
            var column = Column.of(name);
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (columns.contains(column.get())) {
                repeated.add(name);
            } else {
                columns.add(column.get());
            }
        }
        if (!unknown.isEmpty()) {
            throw refused(Kind.MALFORMED, "column-unknown", unknown);
        }
        if (!repeated.isEmpty()) {
            throw refused(Kind.MALFORMED, "column-repeated", repeated);
        }
        var missing = EnumSet.allOf(Column.class);
        missing.removeIf(column -> !column.isRequired() || columns.contains(column));
        if (!missing.isEmpty()) {
            throw refused(
                    Kind.INVALID,
                    "column-missing",
                    missing.stream().map(Column::header).toList());
        }
        return columns;
    }

    private static DomainException refused(Kind kind, String code, List<String> names) {
        var allowed = Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "));
        var violations = names.stream()
                .map(name -> new Violation("/" + shortened(name), code, shortened(name), allowed))
                .toList();
        var all = names.stream().map(Layout::shortened).collect(Collectors.joining(", "));
        return new DomainException(kind, code, code + ": " + all, Map.of("columns", all), violations);
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
