package dev.enlace.domain.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** Sent by offsets around the due date ("Aviso vencimento"). */
    DUE,
    /** The legal warning before a restriction ("Aviso bloqueio"). */
    BLOCK_WARNING,
    /** Brings the link to the contract that is to be accepted. */
    ACCEPTANCE_LINK,
    /** Brings a code that confirms an acceptance. */
    ACCEPTANCE_CODE
}
