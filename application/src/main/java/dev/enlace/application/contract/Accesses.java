package dev.enlace.application.contract;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the logins of the contracts. Passwords go in, encrypted; nothing here reads them. */
public interface Accesses {
    /** Empty for a contract that was registered as cancelled. */
    Optional<Access> find(ContractId contract);

    /** Whether a contract that is not cancelled has this login, without regard to case. */
    boolean isTaken(Login login);

    /**
     * Stores the login of a contract and notes the change in its history. Refuses a stale copy, and a login that another
     * contract has (409 {@code login-taken}), also when both are stored at the same moment. A reserved address is this
     * contract's from then on, and the one of before free; which is refused unless it is free (409 {@code ip-address-taken}).
     *
     * @param password null keeps the stored one
     */
    void save(Access access, @Nullable AccessPassword password);

    /** Gives the login and the reserved address of a cancelled contract back, for others to have. */
    void free(ContractId contract);

    default Access get(ContractId contract) {
        return find(contract).orElseThrow(() -> DomainException.notFound("access-not-found", contract.value()));
    }

    /** 409 {@code login-taken}. */
    static DomainException taken(Login login) {
        return DomainException.conflict(
                "login-taken", "another contract has this login", Map.of("login", login.value()));
    }
}
