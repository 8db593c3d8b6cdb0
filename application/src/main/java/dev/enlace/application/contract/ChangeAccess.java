package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import org.jspecify.annotations.Nullable;

/** Edits the login of a contract (tab "Usuário"); the concentrator is told after the commit. */
public interface ChangeAccess {
    /** All fields as they shall be; a null password keeps the stored one. */
    record Command(
            ContractId contract,
            long expectedVersion,
            Login login,
            @Nullable AccessPassword password,
            SessionType sessionType,
            ConcentratorId concentratorId,
            @Nullable IpAddress reservedIp) {}

    /**
     * Another login, or another concentrator, is asked for there before anything is stored: 409 {@code login-taken}, {@code
     * login-taken-on-concentrator}, 503 {@code concentrator-unavailable}. Another reserved address must be registered (422 {@code
     * unknown-reference}), free (409 {@code ip-address-taken}, {@code ip-address-reserved}) and routed there (422 {@code
     * reserved-ip-elsewhere}); the one of before is free again. To be called outside any transaction.
     */
    Access change(Command command);
}
