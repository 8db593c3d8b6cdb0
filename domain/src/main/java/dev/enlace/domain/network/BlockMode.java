package dev.enlace.domain.network;

/** What a blocked login meets. */
public enum BlockMode {
    /** Its authentication fails. */
    REJECT,
    /** It gets in, and sees only the page that says why. */
    PORTAL
}
