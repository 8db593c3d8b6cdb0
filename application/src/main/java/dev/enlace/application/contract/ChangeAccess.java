package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
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
            ConcentratorId concentratorId) {}

    /**
     * Another login, or another concentrator, is asked for there before anything is stored: 409 {@code login-taken}, {@code
     * login-taken-on-concentrator}, 503 {@code concentrator-unavailable}. To be called outside any transaction.
     */
    Access change(Command command);
}
