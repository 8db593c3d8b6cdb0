package dev.enlace.application.acceptance;

import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.customer.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Input port: what whoever has the link may do. 404 {@code acceptance-not-found} for a link that never was; 410
 * {@code acceptance-link-used}, {@code acceptance-link-expired}, {@code acceptance-link-superseded}.
 */
public interface GiveAcceptance {
    /** By which channel a code may be sent, and to whom: the contact with most of it hidden. */
    record Way(AcceptanceChannel channel, String recipient) {}

    /** What is to be accepted. */
    record Offer(
            Acceptance.Snapshot acceptance,
            String provider,
            String customer,
            long contractNumber,
            String plan,
            List<Way> ways) {}

    /**
     * @param code null where none is asked for
     * @param document of who accepts; null when not given
     * @param ip where the request came from
     */
    record Command(
            String token,
            String name,
            @Nullable Document document,
            @Nullable String code,
            String ip,
            String userAgent) {}

    /** Reads, and changes nothing: whatever follows links (crawlers, mail scanners) accepts nothing by it. */
    Offer offer(String token);

    /** The paper as page. */
    String page(String token);

    /** The paper as PDF, byte for byte what the hash was made of. */
    byte[] pdf(String token);

    /**
     * Sends a code of six digits; the one before counts no more.
     *
     * @param channel null for the first way there is
     * @return where it goes
     */
    Way sendCode(String token, @Nullable AcceptanceChannel channel);

    /**
     * Accepts, once; of two at the same moment one wins. 422 {@code acceptance-code-wrong}, {@code acceptance-code-expired},
     * {@code acceptance-code-exhausted}, {@code acceptance-code-not-sent}, {@code signer-document-differs}.
     *
     * @return when
     */
    Instant accept(Command command);
}
