package dev.enlace.domain.network;

/** Whether a registered address can be reserved for a login. */
public enum IpState {
    FREE("Livre"),
    /** Kept back by the provider, e.g. for a router; for no contract. */
    RESERVED("Separado"),
    /** A contract has it. */
    TAKEN("Em uso");

    private final String label;

    IpState(String label) {
        this.label = label;
    }

    /** The Portuguese word. */
    public String label() {
        return label;
    }
}
