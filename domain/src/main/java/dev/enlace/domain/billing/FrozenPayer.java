package dev.enlace.domain.billing;

import dev.enlace.domain.customer.Address;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, as it stood when the instrument was issued.
 *
 * @param document CPF or CNPJ, bare
 */
public record FrozenPayer(
        String name, String document, @Nullable Address address) {}
