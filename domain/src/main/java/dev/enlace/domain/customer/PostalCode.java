package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;

/** A CEP: eight digits, accepted with its dot and hyphen, kept bare. */
public record PostalCode(String value) {
    public PostalCode {
        var bare = value.length() > 20 ? "" : value.replaceAll("[.\\-\\s]", "");
        if (!bare.matches("[0-9]{8}") || bare.equals("00000000")) {
            throw DomainException.invalid("postal-code-malformed", value, "a CEP of eight digits, such as 01310-100");
        }
        value = bare;
    }

    @Override
    public String toString() {
        return value;
    }
}
