package dev.enlace.domain.contract;

/** Channels of due notices ("Financeiro aviso vencimento"); WhatsApp follows its own list of days. */
public enum DueNotices {
    EMAIL,
    SMS,
    BOTH,
    NONE;

    public boolean byEmail() {
        return this == EMAIL || this == BOTH;
    }

    public boolean bySms() {
        return this == SMS || this == BOTH;
    }
}
