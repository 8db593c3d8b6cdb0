package dev.enlace.application.notice;

import dev.enlace.application.notice.DirectNotices.Message;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Output port: the notices that {@link DirectNotices} keeps. Each call is a transaction of its own. */
public interface DirectNoticeStore {
    /** Stores it as pending when it is new; its status now. */
    NoticeStatus begin(Message message, LocalDate today);

    void sent(NoticeId id, String text, String provider, Instant at);

    /** Skipped, failed or still pending, and why. */
    void unsent(NoticeId id, NoticeStatus status, @Nullable String detail);
}
