package dev.enlace.domain.billing;

/** Where a charge stands. */
public enum ChargeStatus {
    OPEN("Em aberto"),
    PAID("Pago"),
    VOIDED("Anulado");

    private final String label;

    ChargeStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
