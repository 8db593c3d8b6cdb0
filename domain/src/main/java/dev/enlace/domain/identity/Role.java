package dev.enlace.domain.identity;

/** The seven kinds of caller; what each may do stands in {@link Permission}. */
public enum Role {
    ADMIN,
    FINANCE,
    SUPPORT,
    SALES,
    TECHNICIAN,
    AUDITOR,
    CUSTOMER
}
