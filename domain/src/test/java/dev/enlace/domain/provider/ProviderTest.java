package dev.enlace.domain.provider;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderTest {
    @Test
    void senders_are_well_formed_or_absent() {
        var senders = new Provider.Senders(" contato@provedor.example ", "REDE", "(19) 99123-4567");
        assertThat(senders.email()).isEqualTo("contato@provedor.example");
        assertThat(senders.whatsapp()).isEqualTo("19991234567");
        assertThat(new Provider.Senders(null, " ", null)).isEqualTo(Provider.Senders.NONE);
        assertRefused("email-malformed", () -> new Provider.Senders("x", null, null));
        assertRefused("text-length", () -> new Provider.Senders(null, "x".repeat(21), null));
        assertRefused("phone-malformed", () -> new Provider.Senders(null, null, "123"));
    }
}
