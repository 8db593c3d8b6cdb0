package dev.enlace.adapter.persistence.customer;

import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface CustomerMapping {
    @Mapping(target = "data", source = ".")
    Customer.Snapshot toSnapshot(CustomerRow row);

    Customer.Data toData(CustomerRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    @Mapping(target = ".", source = "data")
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "address", ignore = true)
    void copy(Customer.Snapshot snapshot, @MappingTarget CustomerRow row);

    /** Only what differs: the database shows jsonb in its own words, and a list filled anew counts as changed. */
    @AfterMapping
    default void copyDiffering(Customer.Snapshot snapshot, @MappingTarget CustomerRow row) {
        var address = snapshot.data().address();
        if (row.address == null || !address(row.address).equals(address)) {
            row.address = StoredJson.write(address);
        }
        var contacts = snapshot.data().contacts().stream().map(this::toValue).toList();
        if (!contacts.equals(List.copyOf(row.contacts))) {
            row.contacts.clear();
            row.contacts.addAll(contacts);
        }
    }

    Contact toContact(ContactValue value);

    ContactValue toValue(Contact contact);

    default CustomerId id(UUID value) {
        return new CustomerId(value);
    }

    default Document document(String value) {
        return new Document(value);
    }

    default String bare(Document document) {
        return document.value();
    }

    default Address address(String json) {
        return StoredJson.read(json, Address.class);
    }

    default String[] names(Set<Contact.OptOut> optOuts) {
        return new TreeSet<>(optOuts).stream().map(Enum::name).toArray(String[]::new);
    }

    default Set<Contact.OptOut> optOuts(String[] names) {
        var optOuts = new TreeSet<Contact.OptOut>();
        for (var name : names) {
            optOuts.add(Contact.OptOut.valueOf(name));
        }
        return optOuts;
    }
}
