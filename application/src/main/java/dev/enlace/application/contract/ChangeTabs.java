package dev.enlace.application.contract;

import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ServiceSettings;

/** Edits the tabs of a contract. Each is handed in as it shall be, with the version that the caller saw. */
public interface ChangeTabs {
    /** Refuses a reduction that would come after the block, judged by the resolved pair: 422 {@code reduction-after-block}. */
    ServiceSettings change(ServiceSettings wanted);

    BillingSettings change(BillingSettings wanted);

    /**
     * Without coordinates of its own the address gets those of its city. Refuses 422 {@code unknown-city}, and a
     * block that its condominium does not list: 422 {@code block-unknown}.
     */
    ContractAddress change(ContractAddress wanted);
}
