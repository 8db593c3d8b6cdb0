package dev.enlace.domain.catalog;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import java.util.Set;

/**
 * How a customer accepts the printed contract ("Configuração de aceite").
 *
 * @param requiredForActivation whether the contract waits for it
 * @param askCode whether the customer proves by a code that the message came in
 */
public record AcceptanceConfiguration(
        AcceptanceConfigurationId id,
        String name,
        boolean requiredForActivation,
        Set<AcceptanceChannel> channels,
        int linkValidityHours,
        boolean askCode,
        boolean active,
        long version) {
    public static final int USUAL_VALIDITY = 72;
    private static final int LONGEST_VALIDITY = 720;

    public AcceptanceConfiguration {
        name = Texts.required("/name", "text-length", name, 100);
        if (channels.isEmpty()) {
            throw DomainException.invalid("acceptance-channels-empty", "[]", "EMAIL, SMS, WHATSAPP")
                    .at("/channels");
        }
        channels = Set.copyOf(channels);
        if (linkValidityHours < 1 || linkValidityHours > LONGEST_VALIDITY) {
            throw DomainException.invalid(
                            "link-validity-out-of-range", linkValidityHours, "1.." + LONGEST_VALIDITY + " hours")
                    .at("/linkValidityHours");
        }
    }
}
