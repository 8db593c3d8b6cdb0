package dev.enlace.application.contract;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Leaving;
import dev.enlace.domain.billing.Settlement;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import java.util.List;

/**
 * Output port: what actions of a contract do to its charges. Billing answers it, in the transaction of the action; the
 * contract's row is locked by the caller.
 */
public interface ContractAccount {
    /** The account that leaving would make; nothing is stored. */
    Settlement lastAccount(Contract contract, Leaving.Request request);

    /** Makes the last account, before the contract moves to its last state. */
    Settlement settle(Contract contract, Leaving.Request request, String reason);

    /** Its open charges, the oldest first. */
    List<Charge> open(ContractId contract);

    /** Voids all its open charges; what was paid on them becomes credit. */
    void voidOpen(ContractId contract, String reason);

    /**
     * Service that was not to be billed from {@code from} on is billed after all, as the stored contract now says: the days
     * that no charge bills and no run will. Nothing falls due before today.
     */
    void billAgain(ContractId contract, LocalDate from);
}
