package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.DesiredLogin;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: the memory of the simulated concentrators. Logins are in lower case. */
public interface SimulatedLogins {
    /**
     * @param contractId null for a foreign login, which somebody made there by hand
     * @param access FULL, REDUCED, BLOCKED, or FOREIGN
     */
    record View(
            String login,
            @Nullable UUID contractId,
            String access,
            @Nullable Long downloadKbps,
            @Nullable Long uploadKbps,
            @Nullable String framedIp) {}

    /** Which of these logins, in lower case, it knows. */
    Set<String> known(ConcentratorId concentrator, Set<String> logins);

    /** Makes or changes the contract's login; false, and nothing changed, when the login there is another's. */
    boolean put(DesiredLogin login);

    /** Forgets the login when it is this contract's. */
    void remove(ConcentratorId concentrator, String login, ContractId contract);

    /** Puts a login there that no contract has; false when the login is there already. */
    boolean addForeign(ConcentratorId concentrator, String login);

    /** Sorted by {@code login}. */
    Slice<View> list(ConcentratorId concentrator, PageQuery page);
}
