package dev.enlace.application.contract;

import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import org.jspecify.annotations.Nullable;

/**
 * Service moves to another place ("Troca de endereço"): a work order is opened, which shows the new address; the contract has
 * it when the order is closed.
 */
public interface ChangeAddress {
    /** @param feasible whether an installation is possible there; null while nobody looked */
    record Command(
            ContractId contract,
            long expectedVersion,
            Address address,
            @Nullable CondominiumId condominium,
            @Nullable Boolean feasible,
            @Nullable String reason,
            ContractOrders.Wish order) {}

    /** 409 {@code address-change-already-requested}, 422 {@code unknown-city}, {@code address-unchanged}. */
    Contract.Snapshot request(Command command);
}
