package dev.enlace.domain.billing;

/** Where a collection stands. */
public enum CollectionStatus {
    OPEN("Em aberto"),
    PAID("Paga"),
    VOIDED("Anulada"),
    SUPERSEDED("Substituída");

    private final String label;

    CollectionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
