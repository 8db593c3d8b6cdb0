package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Tab "Endereço": where the service is rendered, when that is not the customer's own address. A record and a version of its
 * own.
 *
 * @param useContractAddress work orders show this address; otherwise the customer's
 * @param condominiumId of which the place is part; its block stands in the address
 * @param feasible whether an installation is possible there ("viabilidade"); null while nobody looked
 */
public record ContractAddress(
        ContractId contractId,
        boolean useContractAddress,
        @Nullable Address address,
        @Nullable CondominiumId condominiumId,
        @Nullable Boolean feasible,
        long version) {
    public ContractAddress {
        if (useContractAddress && address == null) {
            throw DomainException.invalid(
                    "contract-address-missing", true, "false, or an address with street and city");
        }
    }

    /** What a new contract starts with: the customer's address counts. */
    public static ContractAddress initial(ContractId contract) {
        return new ContractAddress(contract, false, null, null, null, 0);
    }
}
