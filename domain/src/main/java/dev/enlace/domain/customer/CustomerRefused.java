package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every refusal of a customer that is no mere value, by name. */
public final class CustomerRefused extends DomainException {
    private CustomerRefused(Kind kind, String code, String message, Map<String, Object> details) {
        super(kind, code, message, details);
    }

    public static DomainException notFound(CustomerId id) {
        return DomainException.notFound("customer-not-found", id.value());
    }

    /**
     * The document belongs to a customer.
     *
     * @param whose null when it was registered at the same moment
     */
    public static CustomerRefused alreadyRegistered(@Nullable CustomerId whose) {
        return new CustomerRefused(
                Kind.CONFLICT,
                "customer-already-registered",
                "the document belongs to a customer",
                whose == null ? Map.of() : Map.of("customerId", whose.value()));
    }
}
