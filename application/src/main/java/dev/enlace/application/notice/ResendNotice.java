package dev.enlace.application.notice;

import dev.enlace.domain.notice.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * Input port: sends a notice once more, whatever became of it. It is judged like any other when its turn comes. Refused with
 * {@code notice-waiting} while it waits to be sent anyhow, and with {@code notice-on-paper} for a letter.
 */
public interface ResendNotice {
    /** @param expected version the caller has seen; null when it does not matter */
    WatchNotices.View resend(NoticeId id, @Nullable Long expected);
}
