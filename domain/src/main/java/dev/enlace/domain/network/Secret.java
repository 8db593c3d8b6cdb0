package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;

/** A password or shared secret: 1 to 128 printable ASCII characters, encrypted at rest, never shown. */
public record Secret(String value) {
    public Secret {
        if (!value.matches("[\\x20-\\x7e]{1,128}")) {
            throw DomainException.invalid("secret-malformed", "***", "1..128 printable ASCII characters");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
