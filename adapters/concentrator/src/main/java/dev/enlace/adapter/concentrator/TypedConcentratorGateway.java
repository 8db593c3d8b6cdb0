package dev.enlace.adapter.concentrator;

import dev.enlace.application.contract.LoginDirectory;
import dev.enlace.application.network.ConcentratorGateway;
import dev.enlace.application.network.Provisionings;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.DesiredLogin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Speaks to each concentrator in the way of its type. The RADIUS types keep no logins that could be asked for. */
@ApplicationScoped
class TypedConcentratorGateway implements ConcentratorGateway, LoginDirectory {
    private final Simulator simulator;
    private final Breakers breakers;
    private final Provisionings provisionings;

    TypedConcentratorGateway(Simulator simulator, Breakers breakers, Provisionings provisionings) {
        this.simulator = simulator;
        this.breakers = breakers;
        this.provisionings = provisionings;
    }

    @Override
    public boolean serves(ConcentratorType type) {
        return type == ConcentratorType.SIMULATED;
    }

    @Override
    public void bring(DesiredLogin login) {
        if (!serves(login.type())) {
            throw new IllegalArgumentException(login.type() + " is not served");
        }
        breakers.call(login.concentratorId(), () -> {
            simulator.bring(login);
            return true;
        });
    }

    @Override
    public Set<String> takenAmong(ConcentratorId concentrator, Set<String> logins) {
        var simulated = provisionings
                .typeOf(concentrator)
                .filter(ConcentratorType.SIMULATED::equals)
                .isPresent();
        return simulated ? breakers.call(concentrator, () -> simulator.known(concentrator, logins)) : Set.of();
    }
}
