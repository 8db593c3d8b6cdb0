package dev.enlace.application.network;

import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.DesiredLogin;

/** Output port: tells a concentrator what it is to know of a login. Never called inside a transaction. */
public interface ConcentratorGateway {
    /** Whether this program can tell concentrators of this type anything. */
    boolean serves(ConcentratorType type);

    /**
     * Brings the login to the state it is to be in; harmless when it is there already.
     *
     * @throws dev.enlace.domain.shared.DomainException UNAVAILABLE {@code concentrator-unavailable} when it does not answer;
     *     CONFLICT {@code login-taken-on-concentrator} when the login there is not this contract's
     */
    void bring(DesiredLogin login);
}
