package dev.enlace.application.contract;

import dev.enlace.domain.network.ConcentratorId;

/** Output port: asks a concentrator whether it already knows a login, before a contract that wants it is stored. */
public interface LoginDirectory {
    /**
     * @param login in lower case
     * @throws dev.enlace.domain.shared.DomainException UNAVAILABLE {@code concentrator-unavailable} when a concentrator
     *     that must be asked does not answer
     */
    boolean isTaken(ConcentratorId concentrator, String login);
}
