package dev.enlace.application.contract;

import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceSettings;

/**
 * Output port: the tabs of a contract that are records of their own, so that no edit of one makes another's version stale.
 * Every contract has each of them from its creation on; asked in the midst of that, they are what a new contract starts
 * with. Each {@code save} refuses a stale copy, and notes the changed fields in the history.
 */
public interface ContractTabs {
    ServiceSettings serviceSettings(ContractId contract);

    BillingSettings billingSettings(ContractId contract);

    ContractAddress address(ContractId contract);

    void save(ServiceSettings settings);

    void save(BillingSettings settings);

    void save(ContractAddress address);
}
