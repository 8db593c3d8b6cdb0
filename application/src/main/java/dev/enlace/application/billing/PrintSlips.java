package dev.enlace.application.billing;

import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.contract.ContractId;

/** Shows and prints bank slips. A caller of role CUSTOMER sees its own alone. */
public interface PrintSlips {
    /**
     * What a collection's slip says.
     *
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code collection-not-found}; CONFLICT {@code
     *     collection-without-instrument}, or what became of a collection that is not open ({@code collection-settled} …)
     */
    SlipSheet sheet(CollectionId collection);

    /** The slip as PDF; the refusals of {@link #sheet}. */
    byte[] slip(CollectionId collection);

    /**
     * All slips of the contract that are open ("Carnê"), by due date, as PDF.
     *
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}; CONFLICT {@code
     *     nothing-to-print}
     */
    byte[] booklet(ContractId contract);
}
