package dev.enlace.application.contract;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: opens the installation of a new contract. Work orders answer it. */
public interface InstallationOrders {
    /**
     * What the form says of the installation.
     *
     * @param status the first status; null for open
     */
    record Wish(
            @Nullable ServiceId service,
            @Nullable WorkOrderStatus status,
            @Nullable UserId assignee,
            @Nullable Instant scheduledAt) {
        public static final Wish NONE = new Wish(null, null, null, null);
    }

    /** The new order's id. Opens the pending action "Instalação em andamento" as well. */
    UUID open(ContractId contract, Wish wish);
}
