package dev.enlace.domain.billing;

/** The life of an instrument. */
public enum InstrumentStatus {
    /** Made here; the bank does not know it yet. */
    PENDING_REGISTRATION("Registro pendente"),
    REGISTERED("Registrado"),
    /** The bank did not take it. */
    REJECTED("Rejeitado"),
    /** Its collection is settled, in whatever way. */
    PAID("Pago"),
    /** Another one took its place, or nothing is to be paid any more. */
    WITHDRAWN("Baixado");

    private final String label;

    InstrumentStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is the one to pay by. */
    public boolean isLive() {
        return this == PENDING_REGISTRATION || this == REGISTERED || this == REJECTED;
    }
}
