package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the end of a work order means for its contract, in the transaction of that end; the contract's row is locked. */
public interface EndOrders {
    /** The order was closed: what was asked for takes effect. */
    void carryOut(UUID workOrder, ContractId contract);

    /** The order was cancelled: the contract stays, or becomes again, as it was. */
    void drop(UUID workOrder, ContractId contract, @Nullable String reason);
}
