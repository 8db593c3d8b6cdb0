package dev.enlace.domain.billing;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static dev.enlace.domain.contract.ContractState.DEACTIVATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTimelineTest {
    private static final Set<ContractState> BILLED = Set.of(ACTIVE, BLOCKED_AUTO, BLOCKED_MANUAL);
    private static final Days MARCH = Days.of(YearMonth.of(2026, 3));

    @Test
    void a_stretch_is_half_open() {
        assertThat(MARCH.count()).isEqualTo(31);
        assertThat(MARCH.isEmpty()).isFalse();
        assertThat(days("2026-03-02", "2026-03-02").isEmpty()).isTrue();
        assertThat(days("2026-03-03", "2026-03-02").count()).isZero();
        assertThat(days("2026-03-01", "2026-03-02").count()).isEqualTo(1);
    }

    @Test
    void taking_days_out_leaves_the_ends() {
        assertThat(MARCH.without(days("2026-03-10", "2026-03-20")))
                .containsExactly(days("2026-03-01", "2026-03-10"), days("2026-03-20", "2026-04-01"));
        assertThat(MARCH.without(days("2026-02-01", "2026-03-20"))).containsExactly(days("2026-03-20", "2026-04-01"));
        assertThat(MARCH.without(days("2026-03-20", "2026-05-01"))).containsExactly(days("2026-03-01", "2026-03-20"));
        assertThat(MARCH.without(MARCH)).isEmpty();
        assertThat(MARCH.without(days("2026-04-01", "2026-05-01"))).containsExactly(MARCH);
        assertThat(days("2026-03-01", "2026-03-01").without(MARCH)).isEmpty();
        assertThat(Days.count(Days.without(List.of(MARCH), List.of(days("2026-03-05", "2026-03-06")))))
                .isEqualTo(30);
    }

    @Test
    void nothing_is_billed_before_activation() {
        var timeline = new ContractTimeline(null, null, List.of(period("2026-01-01", ACTIVE)), prices());
        assertThat(timeline.billedDays(MARCH, BILLED)).isEmpty();
    }

    @Test
    void days_before_the_start_and_after_the_end_of_billing_are_not_billed() {
        var timeline = new ContractTimeline(
                LocalDate.parse("2026-03-05"),
                LocalDate.parse("2026-03-25"),
                List.of(period("2026-01-01", ACTIVE)),
                prices());
        assertThat(timeline.billedDays(MARCH, BILLED)).containsExactly(days("2026-03-05", "2026-03-25"));
    }

    @Test
    void a_pause_splits_the_month_and_neighbouring_billed_periods_join() {
        var timeline = timeline(
                period("2026-01-01", ACTIVE),
                period("2026-03-04", BLOCKED_AUTO),
                period("2026-03-10", DEACTIVATED),
                period("2026-03-20", ACTIVE));
        assertThat(timeline.billedDays(MARCH, BILLED))
                .containsExactly(days("2026-03-01", "2026-03-10"), days("2026-03-20", "2026-04-01"));
        assertThat(timeline.billedDays(MARCH, Set.of(ACTIVE)))
                .containsExactly(days("2026-03-01", "2026-03-04"), days("2026-03-20", "2026-04-01"));
    }

    @Test
    void exempt_days_are_not_billed() {
        var timeline = new ContractTimeline(
                LocalDate.parse("2026-01-01"),
                null,
                List.of(period("2026-01-01", ACTIVE), new Period(LocalDate.parse("2026-03-11"), ACTIVE, true, true)),
                prices());
        assertThat(timeline.billedDays(MARCH, BILLED)).containsExactly(days("2026-03-01", "2026-03-11"));
    }

    @Test
    void the_day_of_the_block_and_the_day_of_the_release_are_not_blocked_in_full() {
        var timeline = timeline(
                period("2026-01-01", ACTIVE),
                new Period(LocalDate.parse("2026-03-10"), BLOCKED_AUTO, false, false),
                new Period(LocalDate.parse("2026-03-15"), BLOCKED_MANUAL, false, true),
                period("2026-03-20", ACTIVE));
        assertThat(timeline.fullBlockedDays(MARCH))
                .containsExactly(days("2026-03-11", "2026-03-15"), days("2026-03-15", "2026-03-20"));
        assertThat(timeline.fullBlockedDays(days("2026-03-01", "2026-03-11"))).isEmpty();
    }

    @Test
    void the_price_of_a_day_is_the_last_one_dated_on_or_before_it() {
        var timeline = new ContractTimeline(
                LocalDate.parse("2026-01-01"),
                null,
                List.of(period("2026-01-01", ACTIVE)),
                List.of(
                        new DatedPrice(LocalDate.parse("2026-01-10"), Money.of("100.00")),
                        new DatedPrice(LocalDate.parse("2026-03-01"), Money.of("120.00"))));
        assertThat(timeline.priceOn(LocalDate.parse("2026-01-01"))).isEqualTo(Money.of("100.00"));
        assertThat(timeline.priceOn(LocalDate.parse("2026-02-28"))).isEqualTo(Money.of("100.00"));
        assertThat(timeline.priceOn(LocalDate.parse("2026-03-01"))).isEqualTo(Money.of("120.00"));
    }

    private static ContractTimeline timeline(Period... periods) {
        return new ContractTimeline(LocalDate.parse("2026-01-01"), null, List.of(periods), prices());
    }

    private static List<DatedPrice> prices() {
        return List.of(new DatedPrice(LocalDate.parse("2026-01-01"), Money.of("100.00")));
    }

    private static Period period(String from, ContractState state) {
        return new Period(LocalDate.parse(from), state, false, true);
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
