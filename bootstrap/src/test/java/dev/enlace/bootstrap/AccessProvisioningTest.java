package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.contract.LoginDirectory;
import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.event.Relay;
import dev.enlace.application.network.SimulateConcentrator;
import dev.enlace.application.network.SimulatedFaults;
import dev.enlace.application.network.SimulatedFaults.Fault;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccessProvisioningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Inject
    Seeds seeds;

    @Inject
    EventLog log;

    @Inject
    Relay relay;

    @Inject
    SimulateConcentrator simulation;

    @Inject
    SimulatedFaults faults;

    @Inject
    LoginDirectory directory;

    private final String login = "Maria." + UUID.randomUUID().toString().substring(0, 8) + "@isp";

    @Test
    void a_new_contract_is_pending_until_the_concentrator_knows_its_login() {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        assertThat(provisioning(contract)).isEqualTo("PENDING");
        created(contract);
        assertThat(known(concentrator))
                .containsExactly(
                        new SimulatedLogins.View(login.toLowerCase(), contract, "FULL", 40_000L, 20_000L, null));
        assertThat(provisioning(contract)).isEqualTo("DONE");
        assertThat(directory.isTaken(new ConcentratorId(concentrator), login.toLowerCase()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REDUCED_AUTO,REDUCED,2000,1000",
        "REDUCED_MANUAL,REDUCED,2000,1000",
        "BLOCKED_AUTO,BLOCKED,0,0",
        "BLOCKED_MANUAL,BLOCKED,0,0"
    })
    void a_state_reaches_the_concentrator(ContractState state, String access, long down, long up) {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        moved(contract, state);
        assertThat(known(concentrator))
                .containsExactly(new SimulatedLogins.View(login.toLowerCase(), contract, access, down, up, null));
    }

    @ParameterizedTest
    @CsvSource({"DEACTIVATED", "CANCELLED", "PRE_REGISTERED"})
    void without_service_the_concentrator_forgets_the_login(ContractState state) {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        created(contract);
        seeds.execute(
                "update contract set deactivation_from = current_date + 4000, deactivation_until = current_date + 4040 where id = ?",
                contract);
        moved(contract, state);
        assertThat(known(concentrator)).isEmpty();
        assertThat(provisioning(contract)).isEqualTo("DONE");
    }

    @Test
    void a_dead_concentrator_is_told_when_it_is_back() {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        created(contract);
        faults.set(new ConcentratorId(concentrator), Fault.DEAD);
        state(contract, ContractState.BLOCKED_AUTO);
        append(contract, ContractState.BLOCKED_AUTO);
        await(() -> "concentrator-unavailable".equals(error(contract)));
        assertThat(provisioning(contract)).isEqualTo("PENDING");
        assertThat(known(concentrator)).extracting(SimulatedLogins.View::access).containsExactly("FULL");

        faults.set(new ConcentratorId(concentrator), Fault.NONE);
        dueNow(contract);
        await(() -> "DONE".equals(provisioning(contract)));
        assertThat(known(concentrator)).extracting(SimulatedLogins.View::access).containsExactly("BLOCKED");
    }

    @Test
    void a_login_that_never_gets_there_is_parked_and_shown_as_failed_and_can_be_retried() {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        simulation.addForeign(new ConcentratorId(concentrator), new Login(login));
        QuarkusTransaction.requiringNew().run(() -> {
            log.append(
                    "contract",
                    List.of(new ContractEvent.Created(new ContractId(contract), ContractState.ACTIVE, TODAY)));
            seeds.execute("update delivery set attempts = 17 where aggregate_id = ?", contract);
        });
        relay.drain();
        await(() -> "FAILED".equals(provisioning(contract)));
        await(() -> "PARKED".equals(status(contract)));
        assertThat(error(contract)).isEqualTo("login-taken-on-concentrator");

        seeds.execute("delete from simulated_login where concentrator_id = ?", concentrator);
        seeds.execute(
                "update delivery set status = 'PENDING', attempts = 0, next_attempt_at = now() where aggregate_id = ?",
                contract);
        relay.drain();
        await(() -> "DONE".equals(provisioning(contract)));
    }

    @Test
    void an_old_event_delivered_again_says_what_is_true_now() {
        var concentrator = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(concentrator, login);
        created(contract);
        moved(contract, ContractState.BLOCKED_MANUAL);
        seeds.execute(
                "update delivery set status = 'PENDING', next_attempt_at = now() where aggregate_id = ?", contract);
        relay.drain();
        await(() -> pending(contract) == 0);
        assertThat(known(concentrator)).extracting(SimulatedLogins.View::access).containsExactly("BLOCKED");
    }

    @Test
    void a_changed_login_moves_and_the_former_one_goes() {
        var before = seeds.concentrator("SIMULATED");
        var after = seeds.concentrator("SIMULATED");
        var contract = seeds.contract(before, login);
        created(contract);
        seeds.execute(
                "update contract_access set concentrator_id = ?, login = 'b.' || login, login_key = 'b.' || login_key where contract_id = ?",
                after,
                contract);
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        "contract",
                        List.of(new ContractEvent.AccessChanged(
                                new ContractId(contract), login.toLowerCase(), before))));
        relay.drain();
        await(() -> pending(contract) == 0);
        assertThat(known(before)).isEmpty();
        assertThat(known(after)).extracting(SimulatedLogins.View::login).containsExactly("b." + login.toLowerCase());
    }

    @Test
    void a_type_that_nobody_serves_waits_visibly() {
        var contract = seeds.contract(seeds.concentrator("MIKROTIK"), login);
        append(contract, ContractState.ACTIVE);
        relay.drain();
        await(() -> "PARKED".equals(status(contract)));
        assertThat(error(contract)).isEqualTo("concentrator-type-not-served");
        assertThat(provisioning(contract)).isEqualTo("PENDING");
    }

    @Test
    void a_radius_concentrator_has_no_logins_to_ask_for() {
        assertThat(directory.isTaken(new ConcentratorId(seeds.concentrator("HUAWEI")), "maria"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DEAD", "SLOW"})
    void who_must_be_asked_and_does_not_answer_in_time_is_unavailable(Fault fault) {
        var concentrator = new ConcentratorId(seeds.concentrator("SIMULATED"));
        faults.set(concentrator, fault);
        assertThatThrownBy(() -> directory.isTaken(concentrator, "maria"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE);
                    assertThat(e.code()).isEqualTo("concentrator-unavailable");
                });
    }

    private void created(UUID contract) {
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        "contract",
                        List.of(new ContractEvent.Created(new ContractId(contract), ContractState.ACTIVE, TODAY))));
        relay.drain();
        await(() -> pending(contract) == 0);
    }

    private void moved(UUID contract, ContractState state) {
        state(contract, state);
        append(contract, state);
        relay.drain();
        await(() -> pending(contract) == 0);
    }

    private void state(UUID contract, ContractState state) {
        seeds.execute("update contract set state = ? where id = ?", state.name(), contract);
    }

    private void append(UUID contract, ContractState state) {
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        "contract",
                        List.of(new ContractEvent.StateChanged(
                                new ContractId(contract),
                                ContractAction.BLOCK,
                                ContractState.ACTIVE,
                                state,
                                TODAY,
                                null))));
        relay.drain();
    }

    private List<SimulatedLogins.View> known(UUID concentrator) {
        return simulation
                .logins(new ConcentratorId(concentrator), PageQuery.first(10, "login"))
                .items();
    }

    private String provisioning(UUID contract) {
        return seeds.text("select provisioning from contract_access where contract_id = ?", contract);
    }

    private String status(UUID contract) {
        return seeds.text("select status from delivery where aggregate_id = ? order by position desc", contract);
    }

    private String error(UUID contract) {
        return seeds.text("select last_error from delivery where aggregate_id = ? order by position desc", contract);
    }

    private int pending(UUID contract) {
        return Integer.parseInt(seeds.text(
                "select count(*) from delivery where aggregate_id = ? and status = ?",
                contract,
                Deliveries.Status.PENDING.name()));
    }

    private void dueNow(UUID contract) {
        // The breaker may still be open: each try that meets it waits its turn again.
        await(() -> {
            seeds.execute(
                    "update delivery set next_attempt_at = now() where aggregate_id = ? and status = 'PENDING'",
                    contract);
            relay.drain();
            return pending(contract) == 0;
        });
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (int i = 0; i < 400 && !done.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
