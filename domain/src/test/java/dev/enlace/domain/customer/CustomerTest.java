package dev.enlace.domain.customer;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Document CPF = new Document("52998224725");
    private static final Document CNPJ = new Document("11222333000181");

    @Test
    void a_person_has_a_cpf_and_a_company_a_cnpj() {
        data(CustomerType.PERSON, CPF, "Maria", 0);
        data(CustomerType.COMPANY, CNPJ, "Rede", 0);
        assertRefused("document-of-other-type", () -> data(CustomerType.PERSON, CNPJ, "Maria", 0));
        assertRefused("document-of-other-type", () -> data(CustomerType.COMPANY, CPF, "Rede", 0));
    }

    @Test
    void a_name_has_up_to_two_hundred_characters_after_trimming() {
        assertThat(data(CustomerType.PERSON, CPF, "  Maria ", 0).name()).isEqualTo("Maria");
        data(CustomerType.PERSON, CPF, "x".repeat(200), 0);
        assertRefused("text-length", () -> data(CustomerType.PERSON, CPF, "x".repeat(201), 0));
        assertRefused("text-length", () -> data(CustomerType.PERSON, CPF, "  ", 0));
    }

    @Test
    void there_may_be_twenty_contacts() {
        data(CustomerType.PERSON, CPF, "Maria", 20);
        assertRefused("too-many-contacts", () -> data(CustomerType.PERSON, CPF, "Maria", 21));
    }

    @Test
    void nobody_is_born_after_today_or_before_1850() {
        registered(TODAY);
        registered(LocalDate.parse("1850-01-01"));
        registered(null);
        assertRefused("birth-date-out-of-range", () -> registered(TODAY.plusDays(1)));
        assertRefused("birth-date-out-of-range", () -> registered(LocalDate.parse("1849-12-31")));
    }

    @Test
    void a_change_keeps_who_it_is_and_the_version_it_was_made_on() {
        var id = new CustomerId(UUID.randomUUID());
        var customer = Customer.of(new Customer.Snapshot(id, data(CustomerType.PERSON, CPF, "Maria", 0), 7));

        customer.change(data(CustomerType.PERSON, CPF, "Mariana", 1), TODAY);

        assertThat(customer.snapshot())
                .isEqualTo(new Customer.Snapshot(id, data(CustomerType.PERSON, CPF, "Mariana", 1), 7));
    }

    private static Customer registered(LocalDate born) {
        var data = new Customer.Data(CustomerType.PERSON, "Maria", null, CPF, born, List.of(), AddressTest.ADDRESS);
        return Customer.register(new CustomerId(UUID.randomUUID()), data, TODAY);
    }

    private static Customer.Data data(CustomerType type, Document document, String name, int contacts) {
        var contact = new Contact(Contact.Channel.PHONE, "1932201234", false, Set.of());
        return new Customer.Data(
                type, name, " ", document, null, Collections.nCopies(contacts, contact), AddressTest.ADDRESS);
    }
}
