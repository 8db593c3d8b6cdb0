package dev.enlace.domain.billing;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static dev.enlace.domain.contract.ContractState.REDUCED_AUTO;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.LegalGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final LocalDate DATE = LocalDate.parse("2026-05-10");
    private static final LegalGuard OFF = new LegalGuard(false, 15, Set.of(), 1);

    private final Restriction unguarded = new Restriction(ServiceTerms.Defaults.INITIAL, OFF, DATE);
    private final Restriction guarded = new Restriction(ServiceTerms.Defaults.INITIAL, LegalGuard.DEFAULT, DATE);

    @Test
    void a_contract_moves_to_where_its_debts_say() {
        assertThat(unguarded.of(suspect(ACTIVE, 20)).action()).contains(ContractAction.AUTO_REDUCE);
        assertThat(unguarded.of(suspect(REDUCED_AUTO, 40)).action()).contains(ContractAction.AUTO_BLOCK);
        assertThat(unguarded.of(suspect(BLOCKED_AUTO, 0)).action()).contains(ContractAction.AUTO_RESTORE);
        assertThat(unguarded.of(suspect(REDUCED_AUTO, 20)).action()).isEmpty();
        assertThat(unguarded.of(suspect(BLOCKED_MANUAL, 0)).action()).isEmpty();
        assertThat(unguarded.of(suspect(ACTIVE, 20)).heldBack()).isFalse();
    }

    @Test
    void without_a_legal_notice_it_is_held_back() {
        var judgement = guarded.of(suspect(ACTIVE, 40));
        assertThat(judgement.heldBack()).isTrue();
        assertThat(judgement.action()).isEmpty();
    }

    @Test
    void a_contracts_own_terms_count_for_it_alone() {
        var own = new ServiceTerms.Overrides(
                null, null, 5, 6, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(unguarded.of(suspect(ACTIVE, 10, own)).action()).contains(ContractAction.AUTO_BLOCK);
        assertThat(unguarded.of(suspect(ACTIVE, 10)).action()).isEmpty();
        assertThat(unguarded.of(suspect(ACTIVE, 10, own)).action()).contains(ContractAction.AUTO_BLOCK);
        var crossed = new ServiceTerms.Overrides(
                null, null, 31, null, null, null, null, null, null, null, null, null, null, null, null);
        assertRefused("reduction-after-block", () -> unguarded.of(suspect(ACTIVE, 10, crossed)));
    }

    @Test
    void after_sixty_days_blocked_it_may_be_cancelled_and_not_a_day_before() {
        assertThat(cancellable(BLOCKED_AUTO, 60, 100)).isFalse();
        assertThat(cancellable(BLOCKED_AUTO, 61, 100)).isTrue();
        assertThat(cancellable(BLOCKED_AUTO, 61, 0)).isFalse();
        assertThat(cancellable(BLOCKED_MANUAL, 61, 100)).isFalse();
    }

    private boolean cancellable(ContractState state, int daysInState, int daysLate) {
        var suspect = new Restriction.Suspect(
                new ContractId(UUID.randomUUID()),
                1,
                state,
                DATE.minusDays(daysInState),
                null,
                ServiceTerms.Overrides.NONE,
                debts(daysLate));
        return unguarded.mayBeCancelled(unguarded.of(suspect));
    }

    private static Restriction.Suspect suspect(ContractState state, int daysLate) {
        return suspect(state, daysLate, ServiceTerms.Overrides.NONE);
    }

    private static Restriction.Suspect suspect(ContractState state, int daysLate, ServiceTerms.Overrides own) {
        return new Restriction.Suspect(new ContractId(UUID.randomUUID()), 1, state, DATE, null, own, debts(daysLate));
    }

    private static List<Delinquency.OpenCharge> debts(int daysLate) {
        return daysLate == 0 ? List.of() : List.of(new Delinquency.OpenCharge(DATE.minusDays(daysLate), 0, null));
    }
}
