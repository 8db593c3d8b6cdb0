package dev.enlace.domain.notice;

/** How a notice travels. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    /** On paper; recorded by hand. */
    LETTER
}
