package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who accepted, when, and from where: what is kept to prove it (MP 2.200-2/2001, art. 10 § 2; Lei 14.063/2020, art. 4).
 *
 * @param signer the name as typed
 * @param document the CPF or CNPJ as typed; null where none was
 * @param channel by which the code came, or else the link where there was one alone; null when that cannot be told
 */
public record Evidence(
        String signer,
        @Nullable Document document,
        String ip,
        String userAgent,
        Instant at,
        @Nullable AcceptanceChannel channel) {
    private static final int LONGEST_USER_AGENT = 500;

    public Evidence {
        signer = Texts.required("/name", "text-length", signer, 200);
        userAgent = userAgent.length() <= LONGEST_USER_AGENT ? userAgent : userAgent.substring(0, LONGEST_USER_AGENT);
    }
}
