package dev.enlace.adapter.concentrator;

import dev.enlace.application.network.SimulatedFaults;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.DesiredLogin;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** A concentrator that lives in our database and can be made to fail like a real one. */
@ApplicationScoped
class Simulator implements SimulatedFaults {
    private static final long PATIENCE_MILLIS = 3_000;

    private final SimulatedLogins logins;
    private final Map<ConcentratorId, Fault> faults = new ConcurrentHashMap<>();

    Simulator(SimulatedLogins logins) {
        this.logins = logins;
    }

    @Timeout(PATIENCE_MILLIS)
    Set<String> known(ConcentratorId concentrator, Set<String> asked) {
        suffer(concentrator);
        return logins.known(concentrator, asked);
    }

    @Timeout(PATIENCE_MILLIS)
    void bring(DesiredLogin login) {
        suffer(login.concentratorId());
        if (login.state() == DesiredLogin.State.ABSENT) {
            logins.remove(login.concentratorId(), login.login(), login.contractId());
        } else if (!logins.put(login)) {
            throw DomainException.conflict(
                    "login-taken-on-concentrator",
                    "the concentrator knows this login as another's",
                    Map.of("login", login.login()));
        }
    }

    @Override
    public void set(ConcentratorId concentrator, Fault fault) {
        faults.put(concentrator, fault);
    }

    @Override
    public Fault of(ConcentratorId concentrator) {
        return faults.getOrDefault(concentrator, Fault.NONE);
    }

    private void suffer(ConcentratorId concentrator) {
        switch (of(concentrator)) {
            case DEAD -> throw Unavailable.of(concentrator, null);
            case SLOW -> sleep(concentrator);
            case NONE -> {}
        }
    }

    private static void sleep(ConcentratorId concentrator) {
        try {
            Thread.sleep(10 * PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw Unavailable.of(concentrator, e);
        }
    }
}
