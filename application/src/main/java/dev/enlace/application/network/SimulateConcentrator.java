package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;

/**
 * Input port: what demonstrations and tests may see and do of a simulated concentrator. Outside simulation mode all of it is
 * refused with {@code simulation-only}; a concentrator of another type with {@code concentrator-not-simulated}.
 */
public interface SimulateConcentrator {
    Slice<SimulatedLogins.View> logins(ConcentratorId concentrator, PageQuery page);

    /** Puts a login there that no contract has; 409 {@code login-taken-on-concentrator} when it is there already. */
    SimulatedLogins.View addForeign(ConcentratorId concentrator, Login login);

    void setFault(ConcentratorId concentrator, SimulatedFaults.Fault fault);
}
