package dev.enlace.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractActionTest {
    /** The design's table, row by row; "=" stays, "*" is then evaluated, "-" is refused. */
    @ParameterizedTest
    @CsvSource({
        "activate, ACTIVE, -, -, -, -, -, -, -",
        "auto-reduce, -, REDUCED_AUTO, -, -, REDUCED_AUTO, -, -, -",
        "auto-block, -, BLOCKED_AUTO, BLOCKED_AUTO, -, -, -, -, -",
        "auto-restore, -, -, ACTIVE, -, ACTIVE, -, -, -",
        "reduce, -, REDUCED_MANUAL, REDUCED_MANUAL, -, REDUCED_MANUAL, REDUCED_MANUAL, -, -",
        "block, -, BLOCKED_MANUAL, BLOCKED_MANUAL, BLOCKED_MANUAL, BLOCKED_MANUAL, -, -, -",
        "release, -, -, -, ACTIVE*, -, ACTIVE*, -, -",
        "deactivate, -, DEACTIVATED, -, -, -, -, -, -",
        "reactivate, -, -, -, -, -, -, ACTIVE*, -",
        "grant-bonus, -, =, ACTIVE, -, ACTIVE, -, -, -",
        "end-bonus, -, =*, =*, =, =*, =, -, -",
        "exempt, =, =, =, =, =, =, =, -",
        "end-exemption, =, =, =, =, =, =, =, -",
        "change-plan, =, =, =, =, -, -, -, -",
        "change-address, =, =, =, =, -, -, -, -",
        "migrate-technology, -, =, =, =, -, -, -, -",
        "start-plan-trial, -, =, -, -, -, -, -, -",
        "end-plan-trial, -, =, =, =, =, =, =, -",
        "convert-plan-trial, -, =, =, =, -, -, -, -",
        "change-holder, =, =, =, =, =, =, =, -",
        "transfer, =, =, =, =, =, =, =, -",
        "open-installation, =, =, =, =, =, =, =, -",
        "request-cancellation, =, =, =, =, =, =, =, -",
        "cancel, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, -",
        "request-acceptance, =, =, =, =, =, =, =, -",
        "send-booklet, =, =, =, =, =, =, =, -",
    })
    void leads_where_the_table_says(
            String name,
            String preRegistered,
            String active,
            String reducedAuto,
            String reducedManual,
            String blockedAuto,
            String blockedManual,
            String deactivated,
            String cancelled) {
        var action = ContractAction.ofApiName(name).orElseThrow();
        var cells = new String[] {
            preRegistered, active, reducedAuto, reducedManual, blockedAuto, blockedManual, deactivated, cancelled
        };
        for (var state : ContractState.values()) {
            assertThat(cell(action, state)).as("%s from %s", name, state).isEqualTo(cells[state.ordinal()]);
        }
    }

    @Test
    void every_row_of_the_enum_stands_in_the_table_and_nothing_else() {
        assertThat(ContractAction.values()).hasSize(26);
        assertThat(ContractAction.ofApiName("no-such-action")).isEmpty();
    }

    @Test
    void every_state_but_the_first_is_reached_and_the_last_is_final() {
        var reached = Arrays.stream(ContractAction.values())
                .flatMap(action -> Arrays.stream(ContractState.values()).flatMap(state -> action.next(state).stream()))
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(ContractState.values());
        for (var action : ContractAction.values()) {
            assertThat(action.next(ContractState.CANCELLED)).isEmpty();
        }
    }

    @Test
    void nobody_but_the_system_makes_automatic_moves() {
        assertThat(ContractAction.SERVED)
                .doesNotContain(
                        ContractAction.AUTO_REDUCE,
                        ContractAction.AUTO_BLOCK,
                        ContractAction.AUTO_RESTORE,
                        ContractAction.CANCEL)
                .contains(ContractAction.ACTIVATE, ContractAction.RELEASE);
    }

    @Test
    void what_names_an_undoing_names_an_action_that_exists_or_the_orders_cancelling() {
        for (var action : ContractAction.values()) {
            action.undoneBy()
                    .filter(name -> !name.equals("cancel-work-order"))
                    .ifPresent(
                            name -> assertThat(ContractAction.ofApiName(name)).isPresent());
            assertThat(action.label()).isNotBlank();
        }
        assertThat(ContractAction.BLOCK.undoneBy()).contains("release");
        assertThat(ContractAction.ACTIVATE.undoneBy()).isEmpty();
    }

    private static String cell(ContractAction action, ContractState state) {
        var mark = action.evaluatedAfter(state) ? "*" : "";
        return action.next(state)
                .map(next -> (next == state ? "=" : next.name()) + mark)
                .orElse("-");
    }
}
