package dev.enlace.application.contract;

import static dev.enlace.domain.contract.ContractBuilder.aContract;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractMovesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private final InMemoryContracts contracts = new InMemoryContracts();
    private final Debts debts = new Debts();
    private final ContractMoves moves = new ContractMoves(contracts, debts, new FixedCalendar());
    private final RestrictContract restriction = new RestrictionService(moves);
    private final GrantBonus bonus = new BonusService(moves);
    private final ActivateContract activation = new ActivationService(moves, new NobodyAsked());

    @Test
    void a_release_lands_where_the_debts_say() {
        for (var standing : Standing.values()) {
            var id = stored(ContractState.BLOCKED_MANUAL);
            debts.standing = standing;
            var released = restriction.release(new RestrictContract.Release(id, 0, null));
            assertThat(released.state()).isEqualTo(standing.state());
        }
    }

    @Test
    void a_block_asks_nobody_about_debts() {
        var id = stored(ContractState.ACTIVE);
        debts.standing = Standing.REDUCED;
        assertThat(restriction
                        .block(new RestrictContract.Command(id, 0, "fraude"))
                        .state())
                .isEqualTo(ContractState.BLOCKED_MANUAL);
        assertThat(debts.asked).isZero();
        assertThat(contracts.events()).extracting(ContractEvent::type).containsExactly("contract.blocked");
    }

    @Test
    void the_end_of_a_bonus_judges_automatic_states_and_no_manual_one() {
        var id = stored(ContractState.ACTIVE);
        bonus.grant(new GrantBonus.Command(id, 0, TODAY, null));
        debts.standing = Standing.BLOCKED;
        assertThat(bonus.end(new GrantBonus.End(id, 1)).state()).isEqualTo(ContractState.BLOCKED_AUTO);

        var manual = stored(ContractState.ACTIVE);
        bonus.grant(new GrantBonus.Command(manual, 0, TODAY, null));
        restriction.reduce(new RestrictContract.Command(manual, 1, "acordo"));
        debts.asked = 0;
        assertThat(bonus.end(new GrantBonus.End(manual, 2)).state()).isEqualTo(ContractState.REDUCED_MANUAL);
        assertThat(debts.asked).isZero();
    }

    @Test
    void activation_is_of_today_unless_said_otherwise() {
        var id = stored(ContractState.PRE_REGISTERED);
        assertThat(activation
                        .activate(new ActivateContract.Command(id, 0, null))
                        .activatedOn())
                .isEqualTo(TODAY);
        var other = stored(ContractState.PRE_REGISTERED);
        assertThat(activation
                        .activate(new ActivateContract.Command(other, 0, TODAY.minusDays(9)))
                        .activatedOn())
                .isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void a_stale_command_and_an_impossible_one_change_nothing() {
        var id = stored(ContractState.ACTIVE);
        assertRefused("stale-version", () -> restriction.block(new RestrictContract.Command(id, 7, "fraude")));
        assertRefused("action-not-allowed", () -> restriction.release(new RestrictContract.Release(id, 0, null)));
        assertThat(contracts.get(id).snapshot().version()).isZero();
        assertThat(contracts.events()).isEmpty();
    }

    private ContractId stored(ContractState state) {
        var contract = aContract().in(state).build();
        contracts.save(contract);
        return contract.snapshot().id();
    }

    /** Billing's answer, as the test wants it. */
    private static final class Debts implements ContractMoney {
        private Standing standing = Standing.CURRENT;
        private int asked;

        @Override
        public Delinquency.Verdict judge(Contract contract) {
            asked++;
            return new Delinquency.Verdict(standing, 0, null, null, null);
        }

        @Override
        public boolean hasOverdueDebts(Contract contract) {
            return standing != Standing.CURRENT;
        }
    }

    private static final class FixedCalendar implements ProviderCalendar {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Instant now() {
            return TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        @Override
        public boolean simulation() {
            return false;
        }
    }

    private static final class NobodyAsked implements ContractAcceptance {
        @Override
        public Optional<DomainException> missing(Contract.Snapshot contract) {
            return Optional.empty();
        }

        @Override
        public Optional<DomainException> unreachable(Contract.Snapshot contract) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> firstGiven(ContractId contract) {
            return Optional.empty();
        }
    }
}
