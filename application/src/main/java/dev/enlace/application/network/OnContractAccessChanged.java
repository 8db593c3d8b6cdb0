package dev.enlace.application.network;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.DesiredLogin;
import dev.enlace.domain.network.Provisioning;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the concentrator where the contract's login is to be. It reads what is committed now, not what the event says: an
 * old event delivered late then says what the newest would.
 *
 * <p>A type that nobody serves yet is not a failure of the login's: its delivery is parked with
 * {@code concentrator-type-not-served}, and the login stays PENDING until a version that serves the type retries it.
 */
@Process
class OnContractAccessChanged implements AfterReaction {
    private static final String NOT_SERVED = "concentrator-type-not-served";

    private static final Set<String> WANTED = Set.of(
            "contract.created",
            "contract.access-changed",
            "contract.plan-changed",
            "contract.plan-trial-started",
            "contract.plan-trial-ended",
            "contract.activated",
            "contract.auto-reduced",
            "contract.auto-blocked",
            "contract.restored",
            "contract.restored-by-bonus",
            "contract.reduced",
            "contract.blocked",
            "contract.released",
            "contract.deactivated",
            "contract.reactivated",
            "contract.cancelled");

    private final Provisionings provisionings;
    private final ConcentratorGateway concentrators;

    OnContractAccessChanged(Provisionings provisionings, ConcentratorGateway concentrators) {
        this.provisionings = provisionings;
        this.concentrators = concentrators;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public boolean wants(String eventType) {
        return WANTED.contains(eventType);
    }

    @Override
    public void on(StoredEvent event) {
        var contract = new ContractId(event.aggregateId());
        var desired = provisionings.desired(contract);
        if (desired.isEmpty()) {
            return;
        }
        try {
            bring(desired.get());
            removeFormer(desired.get(), event);
            provisionings.mark(contract, Provisioning.DONE);
        } catch (RuntimeException e) {
            provisionings.mark(contract, Provisioning.PENDING);
            throw e;
        }
    }

    private void bring(DesiredLogin login) {
        if (!concentrators.serves(login.type())) {
            throw new Hopeless(NOT_SERVED, login.type() + " concentrators are not served");
        }
        concentrators.bring(login);
    }

    /** After the new one is there, so that a dead concentrator of before does not keep the customer out of the new one. */
    private void removeFormer(DesiredLogin now, StoredEvent event) {
        var login = (String) event.payload().get("previousLogin");
        var concentrator = (String) event.payload().get("previousConcentratorId");
        if (login == null && concentrator == null) {
            return;
        }
        var formerLogin = login == null ? now.login() : login;
        var formerConcentrator =
                concentrator == null ? now.concentratorId() : new ConcentratorId(UUID.fromString(concentrator));
        if (formerLogin.equals(now.login()) && formerConcentrator.equals(now.concentratorId())) {
            return;
        }
        var type = provisionings.typeOf(formerConcentrator);
        if (type.isPresent() && concentrators.serves(type.get())) {
            concentrators.bring(now.gone(formerLogin, formerConcentrator, type.get()));
        }
    }

    @Override
    public void onParked(StoredEvent event, String code) {
        if (!code.equals(NOT_SERVED)) {
            provisionings.mark(new ContractId(event.aggregateId()), Provisioning.FAILED);
        }
    }
}
