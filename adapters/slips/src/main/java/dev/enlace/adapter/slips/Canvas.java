package dev.enlace.adapter.slips;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** What slips are drawn with. Points, from the page's lower left corner. */
final class Canvas {
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDPageContentStream content;

    Canvas(PDPageContentStream content) {
        this.content = content;
    }

    /** Text cut to a width. */
    void text(PDFont font, float size, float x, float y, float width, String text) throws IOException {
        write(font, size, x, y, fitting(font, size, width, written(text)));
    }

    void right(PDFont font, float size, float x, float y, float width, String text) throws IOException {
        var shown = fitting(font, size, width, written(text));
        write(font, size, x + width - width(font, size, shown), y, shown);
    }

    /** Text broken between words into lines, at most so many, downwards. */
    void lines(PDFont font, float size, float x, float y, float width, int most, String text) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : written(text).split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, size, longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            text(font, size, x, y - i * size * 1.2f, width, lines.get(i));
        }
    }

    void line(float fromX, float fromY, float toX, float toY) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Where to cut. */
    void cut(float fromX, float fromY, float toX, float toY) throws IOException {
        content.setLineDashPattern(new float[] {3, 3}, 0);
        line(fromX, fromY, toX, toY);
        content.setLineDashPattern(new float[] {}, 0);
    }

    /** The bars of a barcode over a width: 103 by 13 mm, as the banks want them, are 292 by 37 points. */
    void bars(String digits, float x, float y, float width, float height) throws IOException {
        var widths = Interleaved.widths(digits);
        float module = width / IntStream.of(widths).sum();
        float at = x;
        for (int i = 0; i < widths.length; i++) {
            if (i % 2 == 0) {
                content.addRect(at, y, widths[i] * module, height);
            }
            at += widths[i] * module;
        }
        content.fill();
    }

    /** A QR code as wide as high, its quiet zone around it the caller's. */
    void qr(String text, float x, float y, float side) throws IOException {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            float module = side / matrix.getWidth();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        content.addRect(
                                x + column * module, y + side - (row + 1) * module, module + 0.02f, module + 0.02f);
                    }
                }
            }
            content.fill();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(PDFont font, float size, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static String fitting(PDFont font, float size, float width, String text) throws IOException {
        var shown = text;
        while (!shown.isEmpty() && width(font, size, shown) > width) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return shown;
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    /** The font has the letters of western languages; what it has not is shown as a question mark. */
    private static String written(String text) {
        var shown = new StringBuilder(text.length());
        for (int code : text.codePoints().toArray()) {
            if (code < ' ' || code == 0xA0) {
                shown.append(' ');
            } else if (code < 0x7F || code > 0xA0 && code <= 0xFF) {
                shown.appendCodePoint(code);
            } else {
                shown.append(List.of(0x2013, 0x2014, 0x2019).contains(code) ? '-' : '?');
            }
        }
        return shown.toString();
    }
}
