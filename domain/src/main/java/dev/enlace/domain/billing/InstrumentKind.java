package dev.enlace.domain.billing;

/** By what a collection is paid. */
public enum InstrumentKind {
    /** A bank slip, with a Pix code on it where the portfolio has a key. */
    BOLETO("Boleto"),
    PIX("Pix"),
    /** Taken from the customer's account; known to the bank by its own number. */
    DIRECT_DEBIT("Débito automático");

    private final String label;

    InstrumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
