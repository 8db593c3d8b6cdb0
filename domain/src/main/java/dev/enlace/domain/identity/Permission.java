package dev.enlace.domain.identity;

import static dev.enlace.domain.identity.Role.ADMIN;
import static dev.enlace.domain.identity.Role.AUDITOR;
import static dev.enlace.domain.identity.Role.CUSTOMER;
import static dev.enlace.domain.identity.Role.FINANCE;
import static dev.enlace.domain.identity.Role.SALES;
import static dev.enlace.domain.identity.Role.SUPPORT;
import static dev.enlace.domain.identity.Role.TECHNICIAN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done, and by whom. Whatever is not listed is denied. A CUSTOMER and, where noted, a TECHNICIAN reach only
 * what is their own; the services see to that, and what is another's does not exist for them.
 */
public enum Permission {
    SETTINGS_READ(ADMIN, AUDITOR),
    SETTINGS_WRITE(ADMIN),
    USERS_READ(ADMIN, AUDITOR),
    USERS_WRITE(ADMIN),
    /** Ids and names of users and concentrators only. */
    NAMES_READ(ADMIN, AUDITOR, SUPPORT, SALES),
    CONCENTRATORS_READ(ADMIN, AUDITOR),
    CONCENTRATORS_WRITE(ADMIN),
    REGISTRIES_READ(ADMIN, FINANCE, SUPPORT, SALES, TECHNICIAN, AUDITOR),
    REGISTRIES_WRITE(ADMIN, FINANCE),
    CUSTOMERS_READ(ADMIN, FINANCE, SUPPORT, SALES, TECHNICIAN, AUDITOR, CUSTOMER),
    CUSTOMERS_WRITE(ADMIN, SUPPORT, SALES),
    CONTRACTS_READ(ADMIN, FINANCE, SUPPORT, SALES, TECHNICIAN, AUDITOR, CUSTOMER),
    CONTRACTS_WRITE(ADMIN, SUPPORT, SALES),
    /** Create a contract in another state than PRE_REGISTERED. */
    CONTRACTS_CREATE_ACTIVE(ADMIN, FINANCE, SUPPORT),
    /** Exempt, void, dispute. */
    MONEY_ACTIONS(ADMIN, FINANCE),
    /** Receipts, reversals, collections, bank files, reports. */
    RECEIPTS_WRITE(ADMIN, FINANCE),
    RECEIPTS_READ(ADMIN, FINANCE, AUDITOR, CUSTOMER),
    RUNS_WRITE(ADMIN, FINANCE),
    RUNS_READ(ADMIN, FINANCE, AUDITOR),
    /** Transfer, change of holder, request of cancellation. */
    HOLDER_ACTIONS(ADMIN, SUPPORT),
    ACTIONS(ADMIN, FINANCE, SUPPORT),
    /** Request acceptance, open an installation. */
    SALES_ACTIONS(ADMIN, FINANCE, SUPPORT, SALES),
    ACTIONS_READ(ADMIN, FINANCE, SUPPORT, SALES, TECHNICIAN, AUDITOR, CUSTOMER),
    WORK_ORDERS_READ(ADMIN, FINANCE, SUPPORT, SALES, TECHNICIAN, AUDITOR),
    WORK_ORDERS_CREATE(ADMIN, SUPPORT, SALES),
    WORK_ORDERS_ASSIGN(ADMIN, SUPPORT),
    /** Change the status, close; a technician its own only. */
    WORK_ORDERS_WORK(ADMIN, SUPPORT, TECHNICIAN),
    ACCESS_READ(ADMIN, SUPPORT, TECHNICIAN, AUDITOR, CUSTOMER),
    ACCESS_WRITE(ADMIN, SUPPORT),
    HISTORY_READ(ADMIN, FINANCE, SUPPORT, SALES, AUDITOR),
    CHARGES_READ(ADMIN, FINANCE, SUPPORT, AUDITOR, CUSTOMER),
    CHARGES_WRITE(ADMIN, FINANCE),
    NOTICES_READ(ADMIN, FINANCE, SUPPORT, SALES, AUDITOR, CUSTOMER),
    NOTICES_WRITE(ADMIN, FINANCE, SUPPORT),
    IMPORTS_READ(ADMIN, AUDITOR),
    IMPORTS_WRITE(ADMIN),
    OUTBOX_READ(ADMIN, AUDITOR),
    OUTBOX_WRITE(ADMIN),
    /** Whoever may start some long work; a job itself shows only to who started it, admin and auditor. */
    JOBS_READ(ADMIN, FINANCE, SUPPORT, AUDITOR),
    JOBS_WRITE(ADMIN, FINANCE, SUPPORT);

    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    /** All that a role may do. */
    public static Set<Permission> of(Role role) {
        var granted = EnumSet.noneOf(Permission.class);
        for (var permission : values()) {
            if (permission.grantedTo(role)) {
                granted.add(permission);
            }
        }
        return granted;
    }

    public boolean grantedTo(Role role) {
        return roles.contains(role);
    }
}
