package dev.enlace.application.acceptance;

import dev.enlace.application.notice.NoticeTexts;
import dev.enlace.domain.notice.Channel;
import java.time.Instant;
import java.time.ZoneId;

/** Output port: says the messages of an acceptance in the customer's language. */
public interface AcceptanceTexts {
    /** All that a message is made of. */
    record Facts(
            Channel channel,
            String provider,
            String customer,
            long contractNumber,
            String plan,
            Instant expiresAt,
            ZoneId zone) {}

    /** The message that brings the link. */
    NoticeTexts.Text link(Facts facts, String link);

    /** The message that brings a confirmation code. */
    NoticeTexts.Text code(Facts facts, String code);

    /** Where the page of a token lies, e.g. {@code https://portal.example/acceptance/…}. */
    String address(String token);
}
