package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.provider.Provider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Provider", title = "Provedor")
record ProviderDto(
        @Schema(title = "Nome", required = true, examples = "Rede Exemplo")
        String name,

        @Schema(title = "CPF/CNPJ", nullable = true, examples = "11222333000181")
        String document,

        @Schema(title = "Endereço", nullable = true) AddressDto address,
        @Schema(title = "Remetentes", nullable = true) Senders senders) {

    @Schema(
            name = "ProviderSenders",
            title = "Remetentes",
            description = "De quem partem as mensagens; um canal sem remetente não está configurado.")
    record Senders(
            @Schema(title = "E-mail", nullable = true, examples = "contato@exemplo.com.br")
            String email,

            @Schema(title = "SMS", nullable = true, description = "Nome ou código curto.")
            String sms,

            @Schema(title = "WhatsApp", nullable = true, description = "Número com DDD.", examples = "19991234567")
            String whatsapp) {}

    static ProviderDto of(Provider provider, Cities cities) {
        var senders = provider.senders();
        return new ProviderDto(
                provider.name(),
                provider.document() == null ? null : provider.document().value(),
                AddressDto.of(provider.address(), cities),
                new Senders(senders.email(), senders.sms(), senders.whatsapp()));
    }

    /** What is wrong is noted at the form's place; null then. */
    Provider read(Form form) {
        var named = form.required("/name", name);
        var number = form.optional("/document", document, Document::new);
        var place = address == null ? null : address.read(form.at("/address"));
        var from = senders == null
                ? Provider.Senders.NONE
                : form.at("/senders")
                        .read("", () -> new Provider.Senders(senders.email(), senders.sms(), senders.whatsapp()));
        if (named == null || from == null) {
            return null;
        }
        return form.read("", () -> new Provider(name, number, place, from));
    }
}
