package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A slip of "arrecadação", as utilities and public bodies issue them (FEBRABAN, "Layout padrão de arrecadação com código de barras"): product 8, segment 2,
 * value identifier 3, check digit 4, amount 5–15, then company and what it writes. Typed as four blocks of eleven digits and a check digit. The
 * identifier decides the modulus: 10 for 6 and 7, 11 for 8 and 9.
 */
public record CollectionSlip(String barcodeDigits, List<SlipFault> faults) implements PaymentSlip {
    private static final int BLOCK = 11;
    private static final List<SlipPart> BLOCKS =
            List.of(SlipPart.BLOCK_1, SlipPart.BLOCK_2, SlipPart.BLOCK_3, SlipPart.BLOCK_4);

    public CollectionSlip {
        faults = List.copyOf(faults);
    }

    static CollectionSlip ofBarcode(String digits) {
        return new CollectionSlip(digits, ofWhole(digits));
    }

    static CollectionSlip ofTypedLine(String line) {
        var barcode = IntStream.range(0, BLOCKS.size())
                .mapToObj(i -> line.substring(i * (BLOCK + 1), i * (BLOCK + 1) + BLOCK))
                .collect(Collectors.joining());
        var faults = new ArrayList<SlipFault>();
        for (int i = 0; i < BLOCKS.size(); i++) {
            check(faults, BLOCKS.get(i), barcode, block(barcode, i), line.substring(i * 12 + 11, i * 12 + 12));
        }
        faults.addAll(ofWhole(barcode));
        return new CollectionSlip(barcode, faults);
    }

    private static List<SlipFault> ofWhole(String barcode) {
        var faults = new ArrayList<SlipFault>();
        var identifier = barcode.substring(2, 3);
        if (!"6789".contains(identifier)) {
            faults.add(new SlipFault(SlipPart.VALUE_IDENTIFIER, identifier, "6, 7, 8, 9"));
        }
        check(
                faults,
                SlipPart.GENERAL,
                barcode,
                barcode.substring(0, 3) + barcode.substring(4),
                barcode.substring(3, 4));
        return faults;
    }

    private static void check(List<SlipFault> faults, SlipPart part, String barcode, String digits, String found) {
        var expected = String.valueOf(digit(barcode, digits));
        if (!found.equals(expected)) {
            faults.add(new SlipFault(part, found, expected));
        }
    }

    private static int digit(String barcode, String digits) {
        return barcode.charAt(2) < '8' ? CheckDigits.modulo10(digits) : modulo11(digits);
    }

    /** Here a remainder of 0 or 1 is written as 0 and one of 10 as 1, so that eleven less it never has two digits. */
    private static int modulo11(String digits) {
        return CheckDigits.modulo11OrZero(digits, 9);
    }

    private static String block(String barcode, int index) {
        return barcode.substring(index * BLOCK, (index + 1) * BLOCK);
    }

    /** One digit: 1 town halls, 2 water, 3 energy and gas, 4 telecommunication, 5 government, 6 companies by CNPJ, 7 traffic fines, 9 the bank's own. */
    public String segment() {
        return barcodeDigits.substring(1, 2);
    }

    /** What is to be paid; null where the value is a quantity or an index. */
    public @Nullable Money amount() {
        var identifier = barcodeDigits.charAt(2);
        return identifier == '6' || identifier == '8'
                ? Money.ofCents(Long.parseLong(barcodeDigits.substring(4, 15)))
                : null;
    }

    /** Company and whatever it writes, from the sixteenth digit on. */
    public String freeField() {
        return barcodeDigits.substring(15);
    }

    @Override
    public String typedLine() {
        return IntStream.range(0, BLOCKS.size())
                .mapToObj(i -> block(barcodeDigits, i) + "-" + digit(barcodeDigits, block(barcodeDigits, i)))
                .collect(Collectors.joining(" "));
    }
}
