package dev.enlace.adapter.slips;

import dev.enlace.application.billing.SlipSheet;
import dev.enlace.domain.shared.Money;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/** The compensation form ("ficha de compensação") that every bank reads, and the receipt that the payer keeps. */
final class SlipForm {
    static final float HEIGHT = 248;
    private static final float ROW = 20;
    private static final float RIGHT = 112;
    private static final float INSTRUCTIONS = 66;
    private static final float BARS_WIDTH = 292;
    private static final float BARS_HEIGHT = 37;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Canvas canvas;
    private final SlipSheet sheet;

    SlipForm(Canvas canvas, SlipSheet sheet) {
        this.canvas = canvas;
        this.sheet = sheet;
    }

    /** @param top its upper edge */
    void draw(float x, float top, float width) throws IOException {
        float left = width - RIGHT;
        float y = header(x, top, width);
        y = row(x, y, width);
        cell(x, y, left, "Local de pagamento", "Pagável em qualquer banco até o vencimento");
        strong(x + left, y, "Vencimento", DAY.format(sheet.dueDate()));
        y = row(x, y - ROW, width);
        var beneficiary = sheet.beneficiary();
        cell(x, y, left, "Beneficiário", named(beneficiary));
        strong(x + left, y, "Agência / Código do beneficiário", sheet.payee());
        y = row(x, y - ROW, width);
        float fifth = left / 5;
        cells(
                x,
                y,
                fifth,
                "Data do documento",
                DAY.format(sheet.issuedOn()),
                "Nº do documento",
                sheet.documentNumber(),
                "Espécie doc.",
                "DM",
                "Aceite",
                "N",
                "Data proces.",
                DAY.format(sheet.issuedOn()));
        strong(x + left, y, "Nosso número", sheet.ownNumber());
        y = row(x, y - ROW, width);
        cells(
                x,
                y,
                fifth,
                "Uso do banco",
                "",
                "Carteira",
                sheet.portfolioCode(),
                "Espécie",
                "R$",
                "Quantidade",
                "",
                "Valor",
                "");
        strong(x + left, y, "(=) Valor do documento", reais(sheet.amount()));
        y = row(x, y - ROW, width);
        instructions(x, y, left);
        amounts(x + left, y, width - left);
        y = row(x, y - INSTRUCTIONS, width);
        payer(x, y, width);
        y = row(x, y - 30, width);
        canvas.line(x + left, top - ROW, x + left, y + 30);
        canvas.right(Canvas.PLAIN, 5.5f, x, y - 7, width, "Autenticação mecânica - Ficha de compensação");
        canvas.bars(sheet.barcode(), x + 4, y - 12 - BARS_HEIGHT, BARS_WIDTH, BARS_HEIGHT);
    }

    /** What the payer keeps, beside the form in a booklet. */
    void stub(float x, float top, float width) throws IOException {
        canvas.text(Canvas.BOLD, 8, x + 2, top - 14, width, "Recibo do pagador");
        float y = row(x, top - ROW, width);
        String[] pairs = {
            "Vencimento", DAY.format(sheet.dueDate()),
            "Valor do documento", "R$ " + reais(sheet.amount()),
            "Nosso número", sheet.ownNumber(),
            "Nº do documento", sheet.documentNumber(),
            "Beneficiário", sheet.beneficiary().name(),
            "CPF/CNPJ do beneficiário", document(sheet.beneficiary().document()),
            "Pagador", sheet.payer().name()
        };
        for (int i = 0; i < pairs.length; i += 2) {
            cell(x, y, width, pairs[i], pairs[i + 1]);
            y = row(x, y - ROW, width);
        }
        items(x, y, width, 3);
    }

    /** What the payer keeps, above the form on a page of its own. */
    void receipt(float x, float top, float width) throws IOException {
        float left = width - RIGHT;
        canvas.right(Canvas.PLAIN, 7, x, top + 4, width, "Recibo do pagador");
        float y = row(x, header(x, top, width), width);
        cell(x, y, left, "Beneficiário", named(sheet.beneficiary()));
        strong(x + left, y, "Vencimento", DAY.format(sheet.dueDate()));
        y = row(x, y - ROW, width);
        cell(x, y, left, "Endereço do beneficiário", sheet.beneficiary().address());
        strong(x + left, y, "(=) Valor do documento", reais(sheet.amount()));
        y = row(x, y - ROW, width);
        cell(x, y, left, "Pagador", named(sheet.payer()));
        strong(x + left, y, "Nosso número", sheet.ownNumber());
        y = row(x, y - ROW, width);
        items(x, y, width, 10);
    }

    private void items(float x, float y, float width, int most) throws IOException {
        label(x, y, width, "Descrição");
        var items = sheet.items();
        for (int i = 0; i < Math.min(most, items.size()); i++) {
            boolean rest = i == most - 1 && items.size() > most;
            canvas.text(
                    Canvas.PLAIN,
                    7,
                    x + 2,
                    y - 16 - i * 10,
                    width - 4,
                    rest ? "e mais " + (items.size() - i) : items.get(i));
        }
    }

    private float header(float x, float top, float width) throws IOException {
        var bank = Banks.named(sheet.bankCode());
        canvas.text(Canvas.BOLD, 9, x + 2, top - 14, 78, bank.name());
        canvas.line(x + 82, top - 3, x + 82, top - ROW);
        canvas.text(Canvas.BOLD, 11, x + 86, top - 15, 34, bank.code());
        canvas.line(x + 120, top - 3, x + 120, top - ROW);
        canvas.right(Canvas.BOLD, width < 450 ? 9.2f : 11, x + 122, top - 15, width - 122, sheet.typedLine());
        return top - ROW;
    }

    private void instructions(float x, float y, float width) throws IOException {
        float side = INSTRUCTIONS - 10;
        var pix = sheet.pixCode();
        float room = pix == null ? width : width - side - 14;
        label(x, y, room, "Instruções (texto de responsabilidade do beneficiário)");
        for (int i = 0; i < sheet.instructions().size(); i++) {
            canvas.lines(
                    Canvas.PLAIN,
                    7,
                    x + 2,
                    y - 16 - i * 18,
                    room - 4,
                    2,
                    sheet.instructions().get(i));
        }
        if (pix != null) {
            canvas.qr(pix, x + width - side - 6, y - INSTRUCTIONS + 5, side);
            canvas.right(Canvas.BOLD, 7, x, y - INSTRUCTIONS + 4, room - 2, "Pague com Pix:");
        }
    }

    private void amounts(float x, float y, float width) throws IOException {
        String[] labels = {"(-) Desconto / Abatimento", "(+) Mora / Multa", "(=) Valor cobrado"};
        float height = INSTRUCTIONS / labels.length;
        for (int i = 0; i < labels.length; i++) {
            label(x, y - i * height, width, labels[i]);
            if (i > 0) {
                canvas.line(x, y - i * height, x + width, y - i * height);
            }
        }
    }

    private void payer(float x, float y, float width) throws IOException {
        label(x, y, width, "Pagador");
        canvas.text(Canvas.PLAIN, 8, x + 2, y - 16, width - 4, named(sheet.payer()));
        canvas.text(Canvas.PLAIN, 7, x + 2, y - 26, width - 4, sheet.payer().address());
    }

    private void cells(float x, float y, float width, String... labelsAndValues) throws IOException {
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            float at = x + i / 2 * width;
            cell(at, y, width, labelsAndValues[i], labelsAndValues[i + 1]);
            if (i > 0) {
                canvas.line(at, y, at, y - ROW);
            }
        }
    }

    private void cell(float x, float y, float width, String label, String value) throws IOException {
        label(x, y, width, label);
        canvas.text(Canvas.PLAIN, 8, x + 2, y - 17, width - 4, value);
    }

    private void strong(float x, float y, String label, String value) throws IOException {
        label(x, y, RIGHT, label);
        canvas.right(Canvas.BOLD, 9, x + 2, y - 17, RIGHT - 6, value);
    }

    private void label(float x, float y, float width, String label) throws IOException {
        canvas.text(Canvas.PLAIN, 5.5f, x + 2, y - 7, width - 4, label);
    }

    private float row(float x, float y, float width) throws IOException {
        canvas.line(x, y, x + width, y);
        return y;
    }

    private static String named(SlipSheet.Party party) {
        return party.document().isEmpty() ? party.name() : party.name() + " - " + document(party.document());
    }

    private static String document(String digits) {
        return switch (digits.length()) {
            case 11 -> "CPF " + digits.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
            case 14 -> "CNPJ " + digits.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
            default -> digits;
        };
    }

    private static String reais(Money money) {
        var parts = money.toString().split("\\.");
        return parts[0].replaceAll("\\B(?=(\\d{3})+$)", ".") + "," + parts[1];
    }
}
