package dev.enlace.application.network;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;

@UseCase
class SimulationService implements SimulateConcentrator {
    private final SimulatedLogins logins;
    private final SimulatedFaults faults;
    private final Provisionings provisionings;
    private final ProviderCalendar calendar;

    SimulationService(
            SimulatedLogins logins, SimulatedFaults faults, Provisionings provisionings, ProviderCalendar calendar) {
        this.logins = logins;
        this.faults = faults;
        this.provisionings = provisionings;
        this.calendar = calendar;
    }

    @Override
    public Slice<SimulatedLogins.View> logins(ConcentratorId concentrator, PageQuery page) {
        check(concentrator);
        return logins.list(concentrator, page);
    }

    @Override
    public SimulatedLogins.View addForeign(ConcentratorId concentrator, Login login) {
        check(concentrator);
        if (!logins.addForeign(concentrator, login.key())) {
            throw taken(login.key());
        }
        return new SimulatedLogins.View(login.key(), null, "FOREIGN", null, null, null);
    }

    @Override
    public void setFault(ConcentratorId concentrator, SimulatedFaults.Fault fault) {
        check(concentrator);
        faults.set(concentrator, fault);
    }

    private void check(ConcentratorId concentrator) {
        var type = provisionings
                .typeOf(concentrator)
                .orElseThrow(() -> DomainException.notFound("concentrator-not-found", concentrator));
        if (!calendar.simulation()) {
            throw DomainException.conflict("simulation-only", "not a simulation", Map.of());
        }
        if (type != ConcentratorType.SIMULATED) {
            throw DomainException.conflict(
                    "concentrator-not-simulated", "a real concentrator", Map.of("type", type.name()));
        }
    }

    private static DomainException taken(String login) {
        return DomainException.conflict(
                "login-taken-on-concentrator", "the concentrator knows this login", Map.of("login", login));
    }
}
