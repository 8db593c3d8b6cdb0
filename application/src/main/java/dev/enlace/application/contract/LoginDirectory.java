package dev.enlace.application.contract;

import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import java.util.Set;

/** Output port: asks a concentrator whether it already knows a login, before a contract that wants it is stored. */
public interface LoginDirectory {
    /**
     * Which of the logins are taken.
     *
     * @param logins in lower case
     * @throws DomainException UNAVAILABLE {@code concentrator-unavailable} when a concentrator
     *     that must be asked does not answer
     */
    Set<String> takenAmong(ConcentratorId concentrator, Set<String> logins);

    /** As {@link #takenAmong}, of one login. */
    default boolean isTaken(ConcentratorId concentrator, String login) {
        return !takenAmong(concentrator, Set.of(login)).isEmpty();
    }

    /** 409 {@code login-taken-on-concentrator}. */
    static DomainException taken(Login login) {
        return DomainException.conflict(
                "login-taken-on-concentrator", "the concentrator has this login", Map.of("login", login.value()));
    }
}
