package dev.enlace.domain.catalog;

import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Who sells contracts ("Vendedor"): a person or a reseller. */
public record Salesperson(
        SalespersonId id,
        String name,
        @Nullable Document document,
        @Nullable String email,
        @Nullable String phone,
        boolean active,
        long version) {
    public Salesperson {
        name = Texts.required("/name", "text-length", name, 200);
        email = email == null || email.isBlank() ? null : Contact.email("/email", email);
        phone = phone == null || phone.isBlank() ? null : Contact.phone("/phone", phone);
    }
}
