package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;

/**
 * A bank slip's numbers, all derived from {@link BoletoData}.
 *
 * @param ownNumber as the bank prints it, with its check digit where it has one
 * @param freeField the 25 digits that are the bank's to fill
 */
public record Boleto(Barcode barcode, String ownNumber, String freeField) {
    /** Composes a slip, or refuses with the first field that its bank cannot take. */
    public static Boleto of(BoletoData data) {
        var layout = BankLayouts.of(data.payee().bankCode());
        int factor = DueDateFactor.of(data.dueDate());
        var composed = layout.compose(data);
        var barcode = Barcode.of(layout.bankCode(), factor, data.amount(), composed.freeField());
        return new Boleto(barcode, composed.ownNumber(), composed.freeField());
    }

    /**
     * The slip of the n-th own number that a payee gives.
     *
     * @param documentNumber "seu número", at most seven digits
     * @param issuedOn the day on which the number is given; some banks write its year
     */
    public static Boleto numbered(
            Payee payee, long sequence, String documentNumber, Money amount, LocalDate dueDate, LocalDate issuedOn) {
        var number = BankLayouts.of(payee.bankCode()).nthNumber(sequence, issuedOn);
        return of(new BoletoData(payee, number, documentNumber, null, amount, dueDate));
    }

    public String typedLine() {
        return barcode.typedLine();
    }
}
