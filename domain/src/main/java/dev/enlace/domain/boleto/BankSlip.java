package dev.enlace.domain.boleto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bank slip as it was read (FEBRABAN, Convenção 101). */
public record BankSlip(Barcode barcode, List<SlipFault> faults) implements PaymentSlip {
    public BankSlip {
        faults = List.copyOf(faults);
    }

    static BankSlip ofBarcode(String digits) {
        var barcode = new Barcode(digits);
        return new BankSlip(barcode, ofWhole(barcode));
    }

    /** The 47 digits of the typed line: the barcode's parts in another order, and three check digits besides. */
    static BankSlip ofTypedLine(String line) {
        var barcode = new Barcode(line.substring(0, 4)
                + line.substring(32)
                + line.substring(4, 9)
                + line.substring(10, 20)
                + line.substring(21, 31));
        var faults = new ArrayList<SlipFault>();
        check(faults, SlipPart.FIELD_1, line.substring(0, 9), line.substring(9, 10));
        check(faults, SlipPart.FIELD_2, line.substring(10, 20), line.substring(20, 21));
        check(faults, SlipPart.FIELD_3, line.substring(21, 31), line.substring(31, 32));
        faults.addAll(ofWhole(barcode));
        return new BankSlip(barcode, faults);
    }

    private static void check(List<SlipFault> faults, SlipPart part, String digits, String found) {
        var expected = String.valueOf(CheckDigits.modulo10(digits));
        if (!found.equals(expected)) {
            faults.add(new SlipFault(part, found, expected));
        }
    }

    private static List<SlipFault> ofWhole(Barcode barcode) {
        var faults = new ArrayList<SlipFault>();
        if (!barcode.currency().equals(Barcode.REAL)) {
            faults.add(new SlipFault(SlipPart.CURRENCY, barcode.currency(), Barcode.REAL));
        }
        if (!barcode.checkDigit().equals(barcode.expectedCheckDigit())) {
            faults.add(new SlipFault(SlipPart.GENERAL, barcode.checkDigit(), barcode.expectedCheckDigit()));
        }
        return faults;
    }

    @Override
    public String barcodeDigits() {
        return barcode.digits();
    }

    /** With the check digits that the barcode's digits call for, even where others were read. */
    @Override
    public String typedLine() {
        return barcode.typedLine();
    }

    /** The days that the factor may mean; empty for a slip without a due date. */
    public List<LocalDate> possibleDueDates() {
        return DueDateFactor.dates(barcode.factor());
    }

    /** The free field's parts, where the bank and the shape are known. */
    public Optional<FreeFieldReading> reading() {
        return BankLayouts.find(barcode.bankCode()).flatMap(layout -> layout.read(barcode.freeField()));
    }
}
