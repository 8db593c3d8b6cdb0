package dev.enlace.application.importing;

import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerType;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.customer.PostalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a line that tell of the customer and of places. */
final class CustomerFields {
    /** The columns of one address. */
    private record Place(
            Column street,
            Column number,
            Column complement,
            Column reference,
            Column district,
            Column city,
            Column postalCode) {
        Stream<Column> all() {
            return Stream.of(street, number, complement, reference, district, city, postalCode);
        }
    }

    private static final Place PLACE_OF_CUSTOMER = new Place(
            Column.CUSTOMER_STREET,
            Column.CUSTOMER_NUMBER,
            Column.CUSTOMER_COMPLEMENT,
            Column.CUSTOMER_REFERENCE,
            Column.CUSTOMER_DISTRICT,
            Column.CUSTOMER_CITY,
            Column.CUSTOMER_POSTAL_CODE);
    private static final Place PLACE_OF_CONTRACT = new Place(
            Column.STREET,
            Column.NUMBER,
            Column.COMPLEMENT,
            Column.REFERENCE,
            Column.DISTRICT,
            Column.CITY,
            Column.POSTAL_CODE);

    private final References references;

    CustomerFields(References references) {
        this.references = references;
    }

    /**
     * The customer's data; null where they are refused.
     *
     * @param registered the customer is there already and keeps its data, so that a line need not tell them
     */
    Customer.@Nullable Data data(Fields fields, Document document, boolean registered) {
        var contacts = contacts(fields);
        var tradeName = fields.read(Column.CUSTOMER_TRADE_NAME, text -> Values.text(text, 200));
        var birthDate = fields.read(Column.CUSTOMER_BIRTH_DATE, Values::date);
        if (registered) {
            return null;
        }
        var name = fields.required(Column.CUSTOMER_NAME, text -> Values.text(text, 200));
        var address = address(fields, PLACE_OF_CUSTOMER);
        if (name == null || address == null) {
            return null;
        }
        return fields.check(
                Column.CUSTOMER_NAME,
                () -> new Customer.Data(
                        document.isPerson() ? CustomerType.PERSON : CustomerType.COMPANY,
                        name,
                        tradeName,
                        document,
                        birthDate,
                        contacts,
                        address));
    }

    private static List<Contact> contacts(Fields fields) {
        var contacts = new ArrayList<Contact>();
        var whatsapp = fields.read(Column.CUSTOMER_WHATSAPP, Values::yesOrNo, false);
        add(contacts, fields.read(Column.CUSTOMER_EMAIL, text -> contact(Contact.Channel.EMAIL, text, false)));
        add(contacts, fields.read(Column.CUSTOMER_MOBILE, text -> contact(Contact.Channel.MOBILE, text, whatsapp)));
        add(contacts, fields.read(Column.CUSTOMER_PHONE, text -> contact(Contact.Channel.PHONE, text, false)));
        return contacts;
    }

    private static void add(List<Contact> contacts, @Nullable Contact contact) {
        if (contact != null) {
            contacts.add(contact);
        }
    }

    private static Contact contact(Contact.Channel channel, String value, boolean whatsapp) {
        return new Contact(channel, value, whatsapp, Set.of());
    }

    /** The contract's own place, when the line names one; the customer's counts otherwise. */
    @Nullable
    ContractAddress contractAddress(Fields fields, ContractId contract) {
        if (PLACE_OF_CONTRACT.all().noneMatch(fields::has)) {
            return ContractAddress.initial(contract);
        }
        var address = address(fields, PLACE_OF_CONTRACT);
        return address == null ? null : new ContractAddress(contract, true, address, null, null, 0);
    }

    private @Nullable Address address(Fields fields, Place place) {
        var street = fields.required(place.street, text -> Values.text(text, 200));
        var number = fields.read(place.number, text -> Values.text(text, 20));
        var complement = fields.read(place.complement, text -> Values.text(text, 200));
        var reference = fields.read(place.reference, text -> Values.text(text, 500));
        var district = fields.read(place.district, text -> Values.text(text, 100));
        var city = fields.required(place.city, references::city);
        var postalCode = fields.read(place.postalCode, PostalCode::new);
        if (street == null || city == null) {
            return null;
        }
        return fields.check(
                place.street,
                () -> references.located(new Address(
                        street,
                        number,
                        complement,
                        reference,
                        district,
                        city,
                        postalCode,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }
}
