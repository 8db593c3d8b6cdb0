package dev.enlace.application.billing;

import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.contract.ContractId;

/** Makes fees of one contract by hand ("Gerar mensalidade", "Gerar proporcional"), or shows what would be made. */
public interface BillFees {
    /**
     * The next competences without a live fee, those whose fee was voided first.
     *
     * @param count 1 to 24
     * @param preview make everything, store nothing
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}; INVALID {@code
     *     fee-count-out-of-range}; CONFLICT {@code nothing-to-bill} when the contract has no billed days
     */
    Posting monthly(ContractId contract, int count, boolean preview);

    /**
     * Charges for some days, one a month.
     *
     * @param days half-open, at most a year
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found}; INVALID {@code
     *     prorated-range}; CONFLICT {@code days-already-billed}
     */
    Posting prorated(ContractId contract, Days days, boolean preview);
}
