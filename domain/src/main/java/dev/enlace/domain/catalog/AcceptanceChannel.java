package dev.enlace.domain.catalog;

/** How the link to a contract that is to be accepted reaches the customer. */
public enum AcceptanceChannel {
    EMAIL("E-mail"),
    SMS("SMS"),
    WHATSAPP("WhatsApp");

    private final String label;

    AcceptanceChannel(String label) {
        this.label = label;
    }

    /** The Portuguese word. */
    public String label() {
        return label;
    }
}
