package dev.enlace.adapter.rest.customer;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerType;
import dev.enlace.domain.customer.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a customer. */
@Schema(name = "CustomerData", title = "Dados do cliente")
public record CustomerBody(
        @Schema(title = "Tipo", required = true) CustomerType type,

        @Schema(title = "Nome", required = true, examples = "Maria da Silva")
        String name,

        @Schema(title = "Nome fantasia", nullable = true) String tradeName,

        @Schema(
                title = "CPF/CNPJ",
                required = true,
                description = "Com ou sem pontuação; CNPJ alfanumérico aceito. Guardado sem pontuação, em maiúsculas.",
                examples = "52998224725")
        String document,

        @Schema(title = "Data de nascimento", nullable = true)
        LocalDate birthDate,

        @Schema(title = "Contatos") List<ContactDto> contacts,
        @Schema(title = "Endereço", required = true) AddressDto address) {

    static CustomerBody of(Customer.Snapshot customer, Cities cities) {
        var data = customer.data();
        return new CustomerBody(
                data.type(),
                data.name(),
                data.tradeName(),
                data.document().value(),
                data.birthDate(),
                data.contacts().stream().map(ContactDto::of).toList(),
                AddressDto.of(data.address(), cities));
    }

    /** The customer's data, or one refusal with all that is wrong. */
    Customer.Data data() {
        var form = new Form();
        var data = read(form);
        form.check();
        return data;
    }

    /** What is wrong is noted at the form's place; null then. */
    public Customer.Data read(Form form) {
        form.required("/type", type);
        form.required("/name", name);
        var number = form.required("/document", document, Document::new);
        var people = contacts(form);
        var place = form.required("/address", address) == null ? null : address.read(form.at("/address"));
        if (type == null || name == null || name.isBlank() || number == null || place == null) {
            return null;
        }
        return form.read("", () -> new Customer.Data(type, name, tradeName, number, birthDate, people, place));
    }

    private List<Contact> contacts(Form form) {
        var read = new ArrayList<Contact>();
        for (int i = 0; contacts != null && i < contacts.size(); i++) {
            var pointer = "/contacts/" + i;
            var contact = form.required(pointer, contacts.get(i));
            var made = contact == null ? null : contact.read(form.at(pointer));
            if (made != null) {
                read.add(made);
            }
        }
        return read;
    }
}
