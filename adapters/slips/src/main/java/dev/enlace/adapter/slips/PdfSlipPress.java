package dev.enlace.adapter.slips;

import dev.enlace.application.billing.SlipPress;
import dev.enlace.application.billing.SlipSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws slips directly: bars and QR codes are measured in points, and a booklet's cut lines fall where they must, which a page laid
 * out by a browser's rules does not promise.
 */
@ApplicationScoped
class PdfSlipPress implements SlipPress {
    private static final float MARGIN = 24;
    private static final float STUB = 132;
    private static final int A_PAGE = 3;
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float THIRD = HEIGHT / A_PAGE;

    private interface Drawing {
        void on(Canvas canvas) throws IOException;
    }

    @Override
    public byte[] slip(SlipSheet sheet) {
        return document(document -> page(document, canvas -> {
            var form = new SlipForm(canvas, sheet);
            float width = WIDTH - 2 * MARGIN;
            form.receipt(MARGIN, HEIGHT - 60, width);
            canvas.cut(MARGIN, 420, WIDTH - MARGIN, 420);
            form.draw(MARGIN, 400, width);
        }));
    }

    @Override
    public byte[] booklet(List<SlipSheet> sheets) {
        return document(document -> {
            for (int from = 0; from < sheets.size(); from += A_PAGE) {
                var these = sheets.subList(from, Math.min(sheets.size(), from + A_PAGE));
                page(document, canvas -> {
                    for (int i = 0; i < these.size(); i++) {
                        third(canvas, these.get(i), HEIGHT - i * THIRD);
                    }
                });
            }
        });
    }

    private static void third(Canvas canvas, SlipSheet sheet, float top) throws IOException {
        var form = new SlipForm(canvas, sheet);
        float edge = top - (THIRD - SlipForm.HEIGHT) / 2;
        float inner = MARGIN / 2;
        form.stub(inner, edge, STUB);
        canvas.cut(inner + STUB + 6, top - 4, inner + STUB + 6, top - THIRD + 4);
        float x = inner + STUB + 12;
        form.draw(x, edge, WIDTH - x - inner);
        canvas.cut(0, top - THIRD, WIDTH, top - THIRD);
    }

    private interface Pages {
        void into(PDDocument document) throws IOException;
    }

    private static byte[] document(Pages pages) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setProducer("Enlace");
            pages.into(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, Drawing drawing) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.on(new Canvas(content));
        }
    }
}
