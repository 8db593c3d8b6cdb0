package dev.enlace.domain.cnab;

import dev.enlace.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.List;

/** A bank's return file: CNAB 240 of any bank, CNAB 400 of Banco do Brasil, Santander, Bradesco and Itaú. */
public record ReturnFile(String bankCode, List<ReturnedTitle> titles) {
    private static final int LONG = 400;
    private static final int SHORT = 240;

    public ReturnFile {
        titles = List.copyOf(titles);
    }

    /** Reads a file, or refuses it as a whole ({@code return-file-malformed}): half a file read is money half booked. */
    public static ReturnFile read(String text) {
        var raw = text.lines().map(line -> line.replace("\u001A", "")).toList();
        var first = raw.isEmpty() ? "" : raw.get(0);
        var inLong = first.startsWith("02RETORNO");
        var lines = new ArrayList<Line>();
        for (int i = 0; i < raw.size(); i++) {
            if (!raw.get(i).isBlank()) {
                lines.add(new Line(i + 1, raw.get(i), inLong ? LONG : SHORT));
            }
        }
        if (inLong) {
            return ofLong(lines);
        }
        if (!first.matches("[0-9]{7}0.*")) {
            throw malformed(first.length() <= 20 ? first : first.substring(0, 20), "a header of CNAB 240 or 400");
        }
        return ofShort(lines);
    }

    private static ReturnFile ofLong(List<Line> lines) {
        var bank = lines.get(0).at(77, 79);
        var positions = Positions.of400(bank).orElseThrow(() -> malformed(bank, "CNAB 400 of 001, 033, 237 or 341"));
        var detail = bank.equals("001") ? "7" : "1";
        var titles = lines.stream()
                .filter(line -> line.at(1, 1).equals(detail))
                .map(line -> positions.read(line, line, line.at(109, 110)))
                .toList();
        return new ReturnFile(bank, titles);
    }

    /** A title is a segment T and the U that follows it. */
    private static ReturnFile ofShort(List<Line> lines) {
        var bank = lines.get(0).at(1, 3);
        var positions = Positions.of240(bank);
        var titles = new ArrayList<ReturnedTitle>();
        Line open = null;
        for (var line : lines) {
            var segment = line.at(8, 8).equals("3") ? line.at(14, 14) : "";
            if (segment.equals("T") && open == null) {
                open = line;
            } else if (segment.equals("U") && open != null) {
                titles.add(positions.read(open, line, open.at(16, 17)));
                open = null;
            } else if (segment.equals("T") || segment.equals("U")) {
                throw malformed("line " + line.number(), "segments T and U in pairs");
            }
        }
        if (open != null) {
            throw malformed("line " + open.number(), "segments T and U in pairs");
        }
        return new ReturnFile(bank, titles);
    }

    private static DomainException malformed(String value, String allowed) {
        return DomainException.invalid("return-file-malformed", value, allowed);
    }
}
