package dev.enlace.domain.boleto;

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

    public String typedLine() {
        return barcode.typedLine();
    }
}
