package dev.enlace.adapter.persistence.customer;

import dev.enlace.domain.customer.Contact;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Objects;

@Embeddable
class ContactValue {
    @Enumerated(EnumType.STRING)
    public Contact.Channel channel;

    public String value;
    public boolean whatsapp;
    public String[] optOuts;

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactValue that
                && channel == that.channel
                && whatsapp == that.whatsapp
                && Objects.equals(value, that.value)
                && Arrays.equals(optOuts, that.optOuts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, value);
    }
}
