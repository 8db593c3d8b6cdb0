package dev.enlace.domain.acceptance;

/** What a confirmation code that somebody typed turned out to be. */
public enum CodeCheck {
    RIGHT,
    WRONG,
    /** Sent longer ago than a code lives. */
    EXPIRED,
    /** Tried too often; another one must be sent. */
    EXHAUSTED,
    /** None was sent yet. */
    NOT_SENT
}
