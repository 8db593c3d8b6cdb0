package dev.enlace.adapter.persistence.run;

import dev.enlace.domain.billing.ChargeLine;
import java.util.List;

/** Lines of charges as they are stored, written by hand: a general mapper costs more than all the rest of a charge. */
final class LineJson {
    private LineJson() {}

    static String of(List<ChargeLine> lines) {
        var json = new StringBuilder(160 * lines.size() + 2).append('[');
        for (var line : lines) {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append("{\"kind\":\"").append(line.kind().name()).append("\",\"description\":");
            text(json, line.description());
            json.append(",\"quantity\":").append(line.quantity().toPlainString());
            json.append(",\"unitPrice\":\"").append(line.unitPrice());
            json.append("\",\"amount\":\"").append(line.amount()).append('"');
            if (line.from() != null && line.to() != null) {
                json.append(",\"from\":\"").append(line.from());
                json.append("\",\"to\":\"").append(line.to()).append('"');
            }
            json.append('}');
        }
        return json.append(']').toString();
    }

    private static void text(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
