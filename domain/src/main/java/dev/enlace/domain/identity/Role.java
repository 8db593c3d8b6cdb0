package dev.enlace.domain.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seven kinds of caller; what each may do stands in {@link Permission}. */
public enum Role {
    ADMIN,
    FINANCE,
    SUPPORT,
    SALES,
    TECHNICIAN,
    AUDITOR,
    CUSTOMER;

    /** A CUSTOMER is one customer's, whose data it sees; all others are nobody's. */
    void checkCustomer(@Nullable UUID customerId) {
        if (this == CUSTOMER && customerId == null) {
            throw UserRefused.customerRequired();
        }
        if (this != CUSTOMER && customerId != null) {
            throw UserRefused.customerForbidden(this);
        }
    }
}
