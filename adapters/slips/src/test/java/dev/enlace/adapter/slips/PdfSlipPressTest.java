package dev.enlace.adapter.slips;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import dev.enlace.application.billing.SlipSheet;
import dev.enlace.domain.boleto.Boleto;
import dev.enlace.domain.boleto.Payee;
import dev.enlace.domain.shared.Money;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfSlipPressTest {
    private static final Payee PAYEE = new Payee("001", null, null, null, null, "1234567", "17", null);
    private static final String PIX =
            "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal"
                    + "6008BRASILIA62070503***63041D3D";

    private final PdfSlipPress press = new PdfSlipPress();

    @Test
    void a_slip_says_in_portuguese_what_is_to_be_paid_and_its_codes_are_read_back() throws Exception {
        var pdf = press.slip(sheet(1));
        keep("slip.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Recibo do pagador")
                    .contains(sheet(1).typedLine())
                    .contains("Beneficiário", "Ficha de compensação", "João Ünico", "CPF 529.982.247-25")
                    .contains("1.234,56", "05/01/2026");
            assertThat(read(document, 0, 0.75, 0.83)).containsExactly(sheet(1).barcode(), PIX);
        }
    }

    @Test
    void a_booklet_has_three_slips_a_page() throws Exception {
        var pdf = press.booklet(
                IntStream.range(1, 8).mapToObj(PdfSlipPressTest::sheet).toList());
        keep("booklet.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(read(document, 2, 0.25, 0.32)).containsExactly(sheet(7).barcode(), PIX);
        }
    }

    /** The QR code, and the bars of a stretch of the page's height. */
    private static List<String> read(PDDocument document, int page, double from, double to) throws Exception {
        var image = new PDFRenderer(document).renderImageWithDPI(page, 300);
        int top = (int) (image.getHeight() * from);
        var bars = image.getSubimage(0, top, image.getWidth(), (int) (image.getHeight() * to) - top);
        return List.of(decode(bars, BarcodeFormat.ITF), decode(image, BarcodeFormat.QR_CODE));
    }

    private static String decode(BufferedImage image, BarcodeFormat format) throws Exception {
        int width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels)));
        var hints = Map.of(
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(format),
                DecodeHintType.TRY_HARDER,
                true,
                DecodeHintType.ALLOWED_LENGTHS,
                new int[] {44});
        return new MultiFormatReader().decode(bitmap, hints).getText();
    }

    /** For whoever wants to look at them. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target")).resolve(name), pdf);
    }

    private static SlipSheet sheet(int month) {
        var dueDate = LocalDate.of(2026, month, 5);
        var boleto = Boleto.numbered(PAYEE, month, "1042", Money.of("1234.56"), dueDate, dueDate);
        return new SlipSheet(
                "001",
                boleto.barcode().digits(),
                boleto.typedLine(),
                boleto.ownNumber(),
                "1042",
                "17",
                new SlipSheet.Party(
                        "Rede Exemplo Telecomunicações Ltda",
                        "11222333000181",
                        "Avenida Central, 100, Centro, Viçosa/MG, CEP 36570000"),
                "1234-5 / 1234567",
                new SlipSheet.Party(
                        "João Ünico da Conceição",
                        "52998224725",
                        "Rua das Flores, 10, Apto 2, Centro, Viçosa/MG, CEP 36570000"),
                Money.of("1234.56"),
                dueDate,
                LocalDate.of(2025, 12, 20),
                List.of(
                        "Após o vencimento, multa de R$ 24,69 e juros de 1,00% ao mês",
                        "Desconto de R$ 10,00 até 01/01/2026"),
                List.of("Mensalidade 01/2026: R$ 1.224,56", "Roteador: R$ 10,00"),
                PIX);
    }
}
