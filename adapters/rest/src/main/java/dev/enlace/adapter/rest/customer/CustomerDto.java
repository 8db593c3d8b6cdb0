package dev.enlace.adapter.rest.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Customer", title = "Cliente")
record CustomerDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Tipo", required = true) CustomerType type,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Nome fantasia", nullable = true) String tradeName,

        @Schema(title = "CPF/CNPJ", required = true, examples = "52998224725")
        String document,

        @Schema(title = "Data de nascimento", nullable = true)
        LocalDate birthDate,

        @Schema(title = "Contatos", required = true) List<ContactDto> contacts,
        @Schema(title = "Endereço", required = true) AddressDto address,

        @Schema(title = "Ligações") @JsonProperty("_links") Links links) {

    @Schema(name = "CustomerLinks", title = "Ligações")
    record Links(@Schema(title = "Contratos do cliente") String contracts) {}

    static CustomerDto of(Customer.Snapshot customer, Cities cities) {
        var body = CustomerBody.of(customer, cities);
        return new CustomerDto(
                customer.id().value(),
                body.type(),
                body.name(),
                body.tradeName(),
                body.document(),
                body.birthDate(),
                body.contacts(),
                body.address(),
                new Links(CustomerResource.PATH + "/" + customer.id() + "/contracts"));
    }
}
