package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tab "Endereço", answered and edited alike. */
@Schema(name = "ContractAddress", title = "Endereço do contrato")
public record ContractAddressBody(
        @Schema(title = "Utiliza endereço do contrato") Boolean useContractAddress,
        @Schema(title = "Endereço", nullable = true) String street,
        @Schema(title = "Endereço número", nullable = true) String number,

        @Schema(title = "Endereço complemento", nullable = true)
        String complement,

        @Schema(title = "Endereço referência", nullable = true)
        String reference,

        @Schema(title = "Endereço bairro", nullable = true) String district,
        @Schema(title = "Endereço cidade", nullable = true) AddressDto.CityRef city,
        @Schema(title = "Endereço CEP", nullable = true) String postalCode,

        @Schema(title = "Endereço tipo de moradia", nullable = true)
        Address.Housing housing,

        @Schema(title = "Endereço viabilidade", nullable = true)
        Boolean feasible,

        @Schema(title = "Endereço condomínio", nullable = true)
        UUID condominiumId,

        @Schema(
                title = "Endereço bloco",
                nullable = true,
                description = "Um dos blocos do condomínio, se ele os tem cadastrados.")
        String block,

        @Schema(title = "Endereço latitude", nullable = true, description = "Se ausente, a da sede da cidade.")
        BigDecimal latitude,

        @Schema(title = "Endereço longitude", nullable = true)
        BigDecimal longitude,

        @Schema(title = "Endereço info", nullable = true) String info) {

    static ContractAddressBody of(ContractAddress tab, Cities cities) {
        var address = AddressDto.of(tab.address(), cities);
        var condominium =
                tab.condominiumId() == null ? null : tab.condominiumId().value();
        if (address == null) {
            return new ContractAddressBody(
                    tab.useContractAddress(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    tab.feasible(),
                    condominium,
                    null,
                    null,
                    null,
                    null);
        }
        return new ContractAddressBody(
                tab.useContractAddress(),
                address.street(),
                address.number(),
                address.complement(),
                address.reference(),
                address.district(),
                address.city(),
                address.postalCode(),
                address.housing(),
                tab.feasible(),
                condominium,
                address.block(),
                address.latitude(),
                address.longitude(),
                address.info());
    }

    ContractAddress address(ContractId contract, long expected) {
        var form = new Form();
        var use = Boolean.TRUE.equals(useContractAddress);
        var given = Stream.of(
                        street, number, complement, reference, district, city, postalCode, housing, block, latitude)
                .anyMatch(Objects::nonNull);
        var address = use || given ? place().read(form) : null;
        var condominium = form.optional("/condominiumId", condominiumId, CondominiumId::new);
        form.check();
        return new ContractAddress(contract, use, address, condominium, feasible, expected);
    }

    private AddressDto place() {
        return new AddressDto(
                street,
                number,
                complement,
                reference,
                district,
                city,
                postalCode,
                housing,
                block,
                latitude,
                longitude,
                info);
    }
}
