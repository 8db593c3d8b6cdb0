package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.billing.Beneficiary;
import dev.enlace.domain.customer.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Beneficiary", title = "Beneficiário", description = "Quem recebe pelos boletos e pelo Pix da carteira.")
record BeneficiaryDto(
        @Schema(title = "Nome", required = true, examples = "Rede Exemplo Telecomunicações Ltda")
        String name,

        @Schema(title = "CPF/CNPJ", nullable = true, examples = "11222333000181")
        String document,

        @Schema(title = "Endereço", nullable = true) AddressDto address) {
    static BeneficiaryDto of(Beneficiary it, Cities cities) {
        return it == null
                ? null
                : new BeneficiaryDto(
                        it.name(),
                        it.document() == null ? null : it.document().value(),
                        AddressDto.of(it.address(), cities));
    }

    /** What is wrong is noted at the form's place; null then. */
    Beneficiary read(Form form) {
        var named = form.required("/name", name);
        var number = form.optional("/document", document, Document::new);
        var place = address == null ? null : address.read(form.at("/address"));
        return named == null ? null : form.read("", () -> new Beneficiary(name, number, place));
    }
}
