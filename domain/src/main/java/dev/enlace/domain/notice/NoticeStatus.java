package dev.enlace.domain.notice;

/** How far a notice has come. */
public enum NoticeStatus {
    PENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED,
    SKIPPED
}
