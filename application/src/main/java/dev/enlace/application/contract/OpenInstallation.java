package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;

/** Opens an installation order for a contract ("Instalação"); closing it activates a contract that waits for it. */
public interface OpenInstallation {
    record Command(ContractId contract, long expectedVersion, ContractOrders.Wish order) {}

    /** 409 {@code installation-already-open}. */
    Contract.Snapshot open(Command command);
}
