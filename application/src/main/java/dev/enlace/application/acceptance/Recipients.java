package dev.enlace.application.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.notice.Channel;
import java.util.Optional;

/** Which of a customer's contacts a message of an acceptance goes to: the first that agrees to its kind. */
final class Recipients {
    private static final int SHOWN_DIGITS = 4;

    private Recipients() {}

    static Optional<String> of(Customer.Data customer, AcceptanceChannel channel) {
        return customer.contacts().stream()
                .filter(contact -> serves(contact, channel))
                .map(Contact::value)
                .findFirst();
    }

    static Channel channel(AcceptanceChannel channel) {
        return switch (channel) {
            case EMAIL -> Channel.EMAIL;
            case SMS -> Channel.SMS;
            case WHATSAPP -> Channel.WHATSAPP;
        };
    }

    /** Enough for its owner to know it: a***@example.com, *******0000. */
    static String masked(String recipient) {
        int at = recipient.indexOf('@');
        if (at > 0) {
            return recipient.charAt(0) + "***" + recipient.substring(at);
        }
        int hidden = Math.max(0, recipient.length() - SHOWN_DIGITS);
        return "*".repeat(hidden) + recipient.substring(hidden);
    }

    private static boolean serves(Contact contact, AcceptanceChannel channel) {
        return switch (channel) {
            case EMAIL -> contact.channel() == Contact.Channel.EMAIL && contact.accepts(Contact.OptOut.EMAIL);
            case SMS -> contact.channel() == Contact.Channel.MOBILE && contact.accepts(Contact.OptOut.SMS);
            case WHATSAPP -> contact.whatsapp() && contact.accepts(Contact.OptOut.WHATSAPP);
        };
    }
}
