package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs contracts and pays for them: a person known by a CPF, or a company known by a CNPJ. There is one customer a
 * document; it is never deleted, since contracts and charges point at it.
 */
public final class Customer {
    private static final int MAX_CONTACTS = 20;

    /** Everything about a customer that somebody may edit, well formed and consistent. */
    public record Data(
            CustomerType type,
            String name,
            @Nullable String tradeName,
            Document document,
            @Nullable LocalDate birthDate,
            List<Contact> contacts,
            Address address) {
        public Data {
            name = Texts.required("/name", "text-length", name, 200);
            tradeName = Texts.optional("/tradeName", "text-length", tradeName, 200);
            if (document.isPerson() != (type == CustomerType.PERSON)) {
                throw DomainException.invalid(
                                "document-of-other-type",
                                document.value(),
                                type == CustomerType.PERSON ? "a CPF for a PERSON" : "a CNPJ for a COMPANY")
                        .at("/document");
            }
            if (contacts.size() > MAX_CONTACTS) {
                throw DomainException.invalid("too-many-contacts", contacts.size(), "at most " + MAX_CONTACTS)
                        .at("/contacts");
            }
            contacts = List.copyOf(contacts);
        }
    }

    /** The persistent shape, the only door in and out. */
    public record Snapshot(CustomerId id, Data data, long version) {}

    private final CustomerId id;
    private final long version;
    private Data data;

    private Customer(CustomerId id, Data data, long version) {
        this.id = id;
        this.data = data;
        this.version = version;
    }

    public static Customer of(Snapshot snapshot) {
        return new Customer(snapshot.id, snapshot.data, snapshot.version);
    }

    /** A new customer; that the document is not registered yet only the store can tell. */
    public static Customer register(CustomerId id, Data data, LocalDate today) {
        var customer = new Customer(id, data, 0);
        customer.change(data, today);
        return customer;
    }

    /** Other data for the same customer. */
    public void change(Data newData, LocalDate today) {
        var born = newData.birthDate;
        if (born != null && (born.isAfter(today) || born.getYear() < 1850)) {
            throw DomainException.invalid("birth-date-out-of-range", born, "1850-01-01.." + today)
                    .at("/birthDate");
        }
        data = newData;
    }

    public CustomerId id() {
        return id;
    }

    public Data data() {
        return data;
    }

    public Snapshot snapshot() {
        return new Snapshot(id, data, version);
    }
}
