package dev.enlace.domain.network;

/** How the session is made ("Tipo de sessão"). */
public enum SessionType {
    DYNAMIC_PPPOE("Dinâmico (PPPoE)"),
    STATIC_PPPOE("Fixo (PPPoE)"),
    IPOE("IPoE");

    private final String label;

    SessionType(String label) {
        this.label = label;
    }

    /** The manual's Portuguese word. */
    public String label() {
        return label;
    }
}
