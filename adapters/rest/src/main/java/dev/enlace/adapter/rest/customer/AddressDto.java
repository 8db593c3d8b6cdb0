package dev.enlace.adapter.rest.customer;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.enlace.adapter.rest.json.CodeReader;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.customer.PostalCode;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place: the same fields for customers, contracts and the provider. */
@Schema(name = "Address", title = "Endereço")
public record AddressDto(
        @Schema(title = "Endereço", required = true, examples = "Rua das Flores")
        String street,

        @Schema(title = "Número", nullable = true, examples = "120")
        String number,

        @Schema(title = "Complemento", nullable = true) String complement,

        @Schema(title = "Ponto de referência", nullable = true)
        String reference,

        @Schema(title = "Bairro", nullable = true, examples = "Centro")
        String district,

        @Schema(title = "Cidade", required = true) CityRef city,

        @Schema(title = "CEP", nullable = true, description = "Oito dígitos, com ou sem hífen.", examples = "13010000")
        String postalCode,

        @Schema(title = "Moradia", nullable = true) Address.Housing housing,
        @Schema(title = "Bloco", nullable = true) String block,

        @Schema(
                title = "Latitude",
                nullable = true,
                description = "Graus decimais (WGS 84); se ausente, a da sede da cidade.")
        BigDecimal latitude,

        @Schema(title = "Longitude", nullable = true) BigDecimal longitude,
        @Schema(title = "Informações", nullable = true) String info) {

    /** A city by its IBGE code; name and state are answered, and ignored when sent. */
    @Schema(name = "CityReference", title = "Cidade")
    public record CityRef(
            @Schema(title = "Código IBGE", required = true, examples = "3509502")
            @JsonDeserialize(using = CodeReader.class)
            String ibgeCode,

            @Schema(title = "Nome", description = "Vem do código IBGE; o que for enviado é ignorado.")
            String name,

            @Schema(title = "UF", description = "Vem do código IBGE; o que for enviado é ignorado.")
            String state) {}

    public static AddressDto of(Address address, Cities cities) {
        if (address == null) {
            return null;
        }
        var city = cities.find(address.city());
        return new AddressDto(
                address.street(),
                address.number(),
                address.complement(),
                address.reference(),
                address.district(),
                new CityRef(
                        address.city().value(),
                        city.map(found -> found.name()).orElse(null),
                        city.map(found -> found.state()).orElse(null)),
                address.postalCode() == null ? null : address.postalCode().value(),
                address.housing(),
                address.block(),
                address.latitude(),
                address.longitude(),
                address.info());
    }

    /** What is wrong is noted at the form's place; null then. */
    public Address read(Form form) {
        var streetGiven = form.required("/street", street);
        var code = form.required("/city", city);
        var cityCode = code == null ? null : city(form, code);
        var postal = form.optional("/postalCode", blankToNull(postalCode), PostalCode::new);
        if (streetGiven == null || cityCode == null) {
            return null;
        }
        return form.read(
                "",
                () -> new Address(
                        street,
                        number,
                        complement,
                        reference,
                        district,
                        cityCode,
                        postal,
                        housing,
                        block,
                        latitude,
                        longitude,
                        info));
    }

    private static CityCode city(Form form, CityRef city) {
        return form.required("/city/ibgeCode", city.ibgeCode(), CityCode::new);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
