package dev.enlace.adapter.rest.customer;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.customer.Contact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Contact", title = "Contato")
record ContactDto(
        @Schema(title = "Meio", required = true) ContactChannel channel,

        @Schema(
                title = "Valor",
                required = true,
                description = "E-mail, ou telefone com DDD (10 ou 11 dígitos; pontuação e +55 são aceitos).",
                examples = "19991234567")
        String value,

        @Schema(title = "WhatsApp", description = "Falso se ausente.")
        Boolean whatsapp,

        @Schema(title = "Não quer receber", description = "Avisos legais são enviados assim mesmo.")
        List<Contact.OptOut> optOuts) {

    @Schema(title = "Meio de contato")
    enum ContactChannel {
        EMAIL,
        MOBILE,
        PHONE
    }

    static ContactDto of(Contact contact) {
        return new ContactDto(
                ContactChannel.valueOf(contact.channel().name()),
                contact.value(),
                contact.whatsapp(),
                contact.optOuts().stream().sorted().toList());
    }

    /** What is wrong is noted at the form's place; null then. */
    Contact read(Form form) {
        if (form.required("/channel", channel) == null | form.required("/value", value) == null) {
            return null;
        }
        if (optOuts != null && optOuts.stream().anyMatch(Objects::isNull)) {
            form.reject("/optOuts", "required", null, "EMAIL, SMS, WHATSAPP");
            return null;
        }
        return form.read(
                "",
                () -> new Contact(
                        Contact.Channel.valueOf(channel.name()),
                        value,
                        Boolean.TRUE.equals(whatsapp),
                        optOuts == null ? Set.of() : Set.copyOf(optOuts)));
    }
}
