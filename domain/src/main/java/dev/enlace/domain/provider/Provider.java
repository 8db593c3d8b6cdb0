package dev.enlace.domain.provider;

import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The company that runs this system.
 *
 * @param name trade name in notices and documents
 */
public record Provider(
        String name, @Nullable Document document, @Nullable Address address, Senders senders) {

    /**
     * From whom messages come; a channel without a sender is not configured.
     *
     * @param email address in the From of e-mails
     * @param sms short code or name that a telephone shows
     * @param whatsapp number of the business account, digits only
     */
    public record Senders(
            @Nullable String email,
            @Nullable String sms,
            @Nullable String whatsapp) {
        public static final Senders NONE = new Senders(null, null, null);

        public Senders {
            email = email == null ? null : Contact.email("/email", email);
            sms = Texts.optional("/sms", "text-length", sms, 20);
            whatsapp = whatsapp == null ? null : Contact.phone("/whatsapp", whatsapp);
        }
    }

    public static final Provider INITIAL = new Provider("Provedor", null, null, Senders.NONE);

    public Provider {
        name = Texts.required("/name", "text-length", name, 200);
    }
}
