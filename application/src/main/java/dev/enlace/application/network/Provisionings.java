package dev.enlace.application.network;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.DesiredLogin;
import dev.enlace.domain.network.Provisioning;
import java.util.Optional;

/** Output port: which login is to be where, as committed; narrow reads that need no transaction. */
public interface Provisionings {
    /** What the contract's login is to be now; empty when it has none. */
    Optional<DesiredLogin> desired(ContractId contract);

    Optional<ConcentratorType> typeOf(ConcentratorId concentrator);

    /** Shows how far the concentrator is told. No change of the contract's: no version, no history. */
    void mark(ContractId contract, Provisioning how);
}
