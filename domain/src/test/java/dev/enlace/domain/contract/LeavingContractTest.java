package dev.enlace.domain.contract;

import static dev.enlace.domain.contract.ContractBuilder.aContract;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leaving, exemption, and what a work order carries out. */
class LeavingContractTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @Test
    void a_requested_cancellation_ends_billing_and_nothing_else() {
        var contract = aContract().build();
        contract.requestCancellation(TODAY, TODAY);
        assertThat(contract.snapshot().billedUntil()).isEqualTo(TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(ContractState.ACTIVE);
        assertRefused("cancellation-already-requested", () -> contract.requestCancellation(TODAY, TODAY));
    }

    @Test
    void nobody_leaves_in_the_past_or_after_the_end() {
        var contract = aContract().build();
        assertRefused("cancellation-in-the-past", () -> contract.requestCancellation(TODAY.minusDays(1), TODAY));
        assertRefused("date-out-of-range", () -> contract.requestCancellation(TODAY.plusYears(11), TODAY));
        contract.cancel("mudança", TODAY);
        assertRefused("action-not-allowed", () -> contract.requestCancellation(TODAY, TODAY));
        assertRefused("action-not-allowed", () -> contract.cancel("de novo", TODAY));
    }

    @Test
    void a_dropped_cancellation_leaves_the_contract_as_it_was() {
        var contract = aContract().build();
        var before = contract.snapshot();
        contract.requestCancellation(TODAY.plusDays(10), TODAY);
        contract.keep();
        assertThat(contract.snapshot()).isEqualTo(before);
    }

    @Test
    void the_end_takes_bonus_and_pause_along() {
        var contract = aContract().build();
        contract.grantBonus(TODAY.plusDays(5), null, TODAY);
        contract.requestCancellation(TODAY, TODAY);
        contract.cancel("mudança", TODAY);
        var end = contract.snapshot();
        assertThat(end.state()).isEqualTo(ContractState.CANCELLED);
        assertThat(end.bonusUntil()).isNull();
        contract.keep();
        assertThat(contract.snapshot().billedUntil()).isEqualTo(TODAY);
    }

    @Test
    void an_exemption_begins_and_ends_once() {
        var contract = aContract().build();
        assertRefused("not-exempt", () -> contract.endExemption(null, TODAY));
        contract.exempt("cortesia", TODAY);
        assertThat(contract.isExempt()).isTrue();
        assertRefused("already-exempt", () -> contract.exempt("cortesia", TODAY));
        contract.block("abuso", TODAY.plusDays(3));
        assertThat(contract.isExempt()).isTrue();
        contract.endExemption(null, TODAY.plusDays(5));
        assertThat(contract.snapshot().periods())
                .extracting(Period::from, Period::state, Period::exempt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-01-01"), ContractState.ACTIVE, false),
                        org.assertj.core.groups.Tuple.tuple(TODAY, ContractState.ACTIVE, true),
                        org.assertj.core.groups.Tuple.tuple(TODAY.plusDays(3), ContractState.BLOCKED_MANUAL, true),
                        org.assertj.core.groups.Tuple.tuple(TODAY.plusDays(5), ContractState.BLOCKED_MANUAL, false));
    }

    @Test
    void an_exemption_outlives_activation() {
        var contract = aContract().in(ContractState.PRE_REGISTERED).build();
        contract.exempt("cortesia", TODAY);
        contract.activate(TODAY, TODAY);
        assertThat(contract.isExempt()).isTrue();
    }

    @Test
    void orders_are_told_by_the_action_they_carry_out() {
        var contract = aContract().build();
        contract.releaseEvents();
        var order = UUID.randomUUID();
        contract.ordered(ContractAction.CHANGE_ADDRESS, order, null, "mudou-se");
        contract.ordered(ContractAction.OPEN_INSTALLATION, order, null, null);
        contract.ordered(ContractAction.REQUEST_CANCELLATION, order, TODAY, "preço");
        contract.ordered(ContractAction.MIGRATE_TECHNOLOGY, order, null, null);
        contract.orderDropped(ContractAction.CHANGE_ADDRESS, order, null);
        contract.orderDropped(ContractAction.REQUEST_CANCELLATION, order, null);
        contract.orderDropped(ContractAction.MIGRATE_TECHNOLOGY, order, null);
        contract.moved(order);
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly(
                        "contract.address-change-requested",
                        "contract.installation-requested",
                        "contract.cancellation-requested",
                        "contract.migration-requested",
                        "contract.address-change-dropped",
                        "contract.cancellation-dropped",
                        "contract.migration-dropped",
                        "contract.address-changed");
    }

    @Test
    void a_sale_at_a_distance_may_be_withdrawn_from_through_the_seventh_day() {
        var remote = new Sale(true, null, null, null);
        var contract = aContract().dated("2026-06-01").activatedOn("2026-06-03").build();
        contract.edit(
                LocalDate.parse("2026-06-01"),
                contract.snapshot().dueDay(),
                null,
                true,
                contract.snapshot().collectionPortfolioId(),
                contract.snapshot().serviceId(),
                remote,
                TODAY);
        var sold = contract.snapshot();
        assertThat(Withdrawal.possibleOn(LocalDate.parse("2026-06-10"), sold, null))
                .isTrue();
        assertThat(Withdrawal.possibleOn(LocalDate.parse("2026-06-11"), sold, null))
                .isFalse();
        var accepted = LocalDate.parse("2026-06-05");
        assertThat(Withdrawal.possibleOn(LocalDate.parse("2026-06-12"), sold, accepted))
                .isTrue();
        assertThat(Withdrawal.possibleOn(LocalDate.parse("2026-06-13"), sold, accepted))
                .isFalse();
        assertThat(Withdrawal.possibleOn(TODAY, aContract().build().snapshot(), TODAY))
                .isFalse();
    }
}
