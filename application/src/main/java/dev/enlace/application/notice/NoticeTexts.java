package dev.enlace.application.notice;

import org.jspecify.annotations.Nullable;

/** Output port: says a notice in the customer's language. */
public interface NoticeTexts {
    /**
     * @param subject of an e-mail; null on other channels
     * @param text plain; at most 160 characters of the GSM alphabet for an SMS
     * @param html of an e-mail; null on other channels
     */
    record Text(
            @Nullable String subject, String text, @Nullable String html) {}

    Text of(NoticeFacts facts);
}
