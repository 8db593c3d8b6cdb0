package dev.enlace.application.contract;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: opens the work orders that carry actions of a contract out. Work orders answer it. */
public interface ContractOrders {
    /** What is wished of the order; all of it may be planned later. */
    record Wish(
            @Nullable ServiceId service,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt,
            @Nullable String note) {
        public static final Wish NONE = new Wish(null, null, null, null);
    }

    /**
     * The new order's id; it is pending of its contract. Refuses a service or an assignee that is not there (422 {@code
     * unknown-reference}), and a second open order of its kind.
     */
    UUID open(ContractId contract, WorkOrderKind kind, Wish wish);
}
