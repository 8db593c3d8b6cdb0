package dev.enlace.domain.billing;

/** How the money came. */
public enum ReceiptMethod {
    BOLETO("Boleto"),
    PIX("Pix"),
    DIRECT_DEBIT("Débito automático"),
    CARD("Cartão"),
    CASH("Dinheiro"),
    TRANSFER("Transferência"),
    /** Credit of the customer's that we hold; the system alone makes such receipts. */
    CREDIT("Crédito");

    private final String label;

    ReceiptMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
