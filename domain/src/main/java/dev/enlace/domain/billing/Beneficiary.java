package dev.enlace.domain.billing;

import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whom a portfolio's slips pay ("Beneficiário"): the provider, or a company of its own that holds the agreement.
 *
 * @param document printed on the slip and sent to the bank
 */
public record Beneficiary(
        String name, @Nullable Document document, @Nullable Address address) {
    public Beneficiary {
        name = Texts.required("/name", "text-length", name, 200);
    }
}
