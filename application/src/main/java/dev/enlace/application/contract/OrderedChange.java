package dev.enlace.application.contract;

import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.network.ConcentratorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the closing of a work order does to its contract; kept with the order until then. */
public sealed interface OrderedChange {
    /**
     * The contract ends.
     *
     * @param effectiveDate first day not served
     * @param withdrawal from a sale at a distance, judged on the day it was asked for
     */
    record Leave(LocalDate effectiveDate, boolean withdrawal, String reason) implements OrderedChange {}

    /**
     * Service is rendered by another technology, as it was agreed on the day of asking.
     *
     * @param concentratorId where the login goes; null where it stays
     */
    record Migrate(
            PlanChange change,
            @Nullable ConcentratorId concentratorId,
            @Nullable String reason) implements OrderedChange {}

    /** Service is rendered elsewhere. */
    record Move(
            Address address,
            @Nullable CondominiumId condominiumId,
            @Nullable Boolean feasible) implements OrderedChange {}
}
