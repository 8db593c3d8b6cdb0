package dev.enlace.domain.network;

import dev.enlace.domain.contract.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * Tab "Usuário": the login of a contract and where it signs in. Its password is stored beside it and never read back into
 * it. A cancelled contract keeps it for the record; the login itself is free again.
 *
 * @param reservedIp what its sessions get every time ("IP reservado"); null for one of the concentrator's
 * @param provisioning how far the concentrator is told
 */
public record Access(
        ContractId contractId,
        Login login,
        SessionType sessionType,
        ConcentratorId concentratorId,
        @Nullable IpAddress reservedIp,
        Provisioning provisioning,
        long version) {}
