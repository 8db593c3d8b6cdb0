package dev.enlace.application.contract;

import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.Contract;

/** Output port: what a contract must know of its money. Billing answers it; the contract's row is locked by the caller. */
public interface ContractMoney {
    /** Judges the contract as of today, the legal guard in force. */
    Delinquency.Verdict judge(Contract contract);

    /** Whether something of the contract is overdue and not in dispute. */
    boolean hasOverdueDebts(Contract contract);
}
