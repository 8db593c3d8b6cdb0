package dev.enlace.domain.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** Sent by offsets around the due date ("Aviso vencimento"). */
    DUE,
    /** The legal warning before a restriction ("Aviso bloqueio"). */
    BLOCK_WARNING
}
