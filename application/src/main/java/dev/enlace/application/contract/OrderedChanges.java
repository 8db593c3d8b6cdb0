package dev.enlace.application.contract;

import java.util.Optional;
import java.util.UUID;

/** Output port: what open work orders will do to their contracts. */
public interface OrderedChanges {
    void save(UUID workOrder, OrderedChange change);

    /** Empty for an order that changes nothing but itself, such as a visit. */
    Optional<OrderedChange> find(UUID workOrder);
}
