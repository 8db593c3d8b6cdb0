package dev.enlace.domain.contract;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static dev.enlace.domain.contract.ContractState.REDUCED_AUTO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void a_contract_that_is_not_blocked_waits_for_no_credit() {
        assertThat(pending(null, at("2026-01-01", ACTIVE), at("2026-02-01", REDUCED_AUTO)))
                .isFalse();
    }

    @Test
    void a_running_block_may_always_bring_one() {
        assertThat(pending(null, at("2026-01-01", ACTIVE), at("2026-02-01", BLOCKED_AUTO)))
                .isTrue();
        assertThat(pending("2026-03-01", at("2026-01-01", ACTIVE), at("2026-02-01", BLOCKED_MANUAL)))
                .isTrue();
    }

    @Test
    void the_day_of_the_block_is_no_full_day_and_the_next_is() {
        assertThat(pending(null, at("2026-02-01", BLOCKED_AUTO), at("2026-02-02", ACTIVE)))
                .isFalse();
        assertThat(pending(null, at("2026-02-01", BLOCKED_AUTO), at("2026-02-03", ACTIVE)))
                .isTrue();
    }

    @Test
    void a_first_day_that_was_blocked_from_its_beginning_counts() {
        var whole = new Period(LocalDate.parse("2026-02-01"), BLOCKED_MANUAL, false, true);
        assertThat(pending(null, whole, at("2026-02-02", ACTIVE))).isTrue();
        assertThat(pending("2026-02-02", whole, at("2026-02-02", ACTIVE))).isFalse();
    }

    @Test
    void what_was_credited_waits_no_longer() {
        var block = at("2026-02-01", BLOCKED_AUTO);
        var end = at("2026-02-10", ACTIVE);
        assertThat(pending("2026-02-09", block, end)).isTrue();
        assertThat(pending("2026-02-10", block, end)).isFalse();
        assertThat(pending("2026-01-15", block, end)).isTrue();
        assertThat(pending("2026-02-10", block, end, at("2026-03-01", BLOCKED_AUTO)))
                .isTrue();
    }

    private static boolean pending(String creditedUntil, Period... periods) {
        return Period.blockedDaysPending(
                List.of(periods), creditedUntil == null ? null : LocalDate.parse(creditedUntil));
    }

    private static Period at(String from, ContractState state) {
        return new Period(LocalDate.parse(from), state, false, false);
    }
}
