package dev.enlace.application.contract;

import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Output port: asks a concentrator whether it already knows a login, before a contract that wants it is stored. */
public interface LoginDirectory {
    /**
     * @param login in lower case
     * @throws DomainException UNAVAILABLE {@code concentrator-unavailable} when a concentrator
     *     that must be asked does not answer
     */
    boolean isTaken(ConcentratorId concentrator, String login);

    /** Which of many logins are taken, for imports; as {@link #isTaken}, asked at once where the concentrator can. */
    default Set<String> takenAmong(ConcentratorId concentrator, Set<String> logins) {
        return logins.stream().filter(login -> isTaken(concentrator, login)).collect(Collectors.toSet());
    }

    /** 409 {@code login-taken-on-concentrator}. */
    static DomainException taken(Login login) {
        return DomainException.conflict(
                "login-taken-on-concentrator", "the concentrator has this login", Map.of("login", login.value()));
    }
}
