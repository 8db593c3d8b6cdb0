package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.customer.CustomerId;

/**
 * What makes an acceptance another one: who agreed, to what service, at which place. When one of them changes, the contract is to
 * be accepted anew.
 *
 * @param place the contract's own address as text; empty where the customer's counts
 */
public record Subject(CustomerId customerId, PlanId planId, String place) {
    /** What differs, for the history: {@code holder}, {@code plan} or {@code address}. */
    public String changeTo(Subject other) {
        if (!customerId.equals(other.customerId)) {
            return "holder";
        }
        return planId.equals(other.planId) ? "address" : "plan";
    }
}
