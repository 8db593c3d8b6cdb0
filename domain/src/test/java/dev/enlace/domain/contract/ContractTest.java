package dev.enlace.domain.contract;

import static dev.enlace.domain.contract.ContractBuilder.aContract;
import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static dev.enlace.domain.contract.ContractState.CANCELLED;
import static dev.enlace.domain.contract.ContractState.DEACTIVATED;
import static dev.enlace.domain.contract.ContractState.PRE_REGISTERED;
import static dev.enlace.domain.contract.ContractState.REDUCED_AUTO;
import static dev.enlace.domain.contract.ContractState.REDUCED_MANUAL;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final LocalDate TODAY = day("2026-03-10");
    private static final DeactivationLimits LIMITS = DeactivationLimits.DEFAULT;

    @Test
    void begins_pre_registered_with_the_plans_price_and_no_billing() {
        var contract = Contract.create(aContract().in(PRE_REGISTERED).draft(), day("2026-01-05"));
        var now = contract.snapshot();
        assertThat(now.state()).isEqualTo(PRE_REGISTERED);
        assertThat(now.monthlyPrice()).isEqualTo(Money.of("100.00"));
        assertThat(now.monthlyPriceOrigin()).isEqualTo(PriceOrigin.PLAN);
        assertThat(now.activatedOn()).isNull();
        assertThat(now.billingStart()).isNull();
        assertThat(now.loyaltyEndsOn()).isNull();
        assertThat(now.periods()).containsExactly(new Period(day("2026-01-05"), PRE_REGISTERED, false, true));
        assertThat(contract.releaseEvents())
                .containsExactly(new ContractEvent.Created(now.id(), PRE_REGISTERED, day("2026-01-05")));
        assertThat(contract.releaseEvents()).isEmpty();
    }

    @Test
    void may_be_created_active_with_a_past_activation_but_not_a_future_one() {
        var contract = Contract.create(aContract().activatedOn("2026-01-10").draft(), day("2026-01-10"));
        assertThat(contract.snapshot().billingStart()).isEqualTo("2026-01-10");
        assertThat(contract.snapshot().blockedDaysCreditedUntil()).isEqualTo("2026-01-10");
        assertRefused(
                "activation-in-the-future",
                () -> Contract.create(aContract().activatedOn("2026-01-10").draft(), day("2026-01-09")));
    }

    @Test
    void an_imported_contract_is_billed_from_its_billing_start() {
        var now = aContract()
                .activatedOn("2026-01-10")
                .billedFrom("2026-02-01")
                .build()
                .snapshot();
        assertThat(now.activatedOn()).isEqualTo("2026-01-10");
        assertThat(now.billingStart()).isEqualTo("2026-02-01");
    }

    @Test
    void a_pre_registered_contract_has_no_activation() {
        var draft = aContract().in(PRE_REGISTERED).draft();
        var wrong = new Contract.Draft(
                draft.id(),
                1,
                draft.customerId(),
                true,
                PRE_REGISTERED,
                draft.contractDate(),
                TODAY,
                null,
                draft.planId(),
                draft.planPrice(),
                null,
                draft.dueDay(),
                null,
                draft.collectionPortfolioId(),
                draft.serviceId(),
                Sale.PLAIN,
                null);
        assertRefused("activated-on-without-activation", () -> Contract.create(wrong, TODAY));
    }

    @Test
    void deactivation_dates_and_the_deactivated_state_come_together() {
        assertRefused(
                "deactivation-and-state", () -> aContract().in(DEACTIVATED).build());
        assertRefused(
                "deactivation-and-state",
                () -> aContract().paused("2026-02-01", "2026-03-10").build());
        var draft =
                aContract().in(DEACTIVATED).paused("2026-02-01", "2026-03-10").draft();
        assertRefused("deactivation-not-begun", () -> Contract.create(draft, day("2026-01-31")));
        var paused = Contract.create(draft, day("2026-02-01")).snapshot();
        assertThat(paused.periods())
                .extracting(Period::from, Period::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2026-01-01"), ACTIVE),
                        org.assertj.core.groups.Tuple.tuple(day("2026-02-01"), DEACTIVATED));
        assertThat(aContract()
                        .in(DEACTIVATED)
                        .paused("2026-01-01", "2026-03-10")
                        .build()
                        .snapshot()
                        .periods())
                .hasSize(1);
    }

    @Test
    void a_custom_price_is_told_apart_and_kept_within_a_barcode() {
        assertThat(aContract().at("0.00").build().snapshot().monthlyPriceOrigin())
                .isEqualTo(PriceOrigin.CUSTOM);
        assertThat(aContract().at("99999999.99").build().snapshot().monthlyPrice())
                .isEqualTo(Money.of("99999999.99"));
        assertRefused("price-out-of-range", () -> aContract().at("100000000.00").build());
        assertRefused("price-out-of-range", () -> aContract().at("-0.01").build());
    }

    @Test
    void the_contract_date_lies_within_ten_years() {
        var draft = aContract().in(PRE_REGISTERED).dated("2026-01-01").draft();
        Contract.create(draft, day("2036-01-01"));
        Contract.create(draft, day("2016-01-01"));
        assertRefused("date-out-of-range", () -> Contract.create(draft, day("2036-01-02")));
        assertRefused("date-out-of-range", () -> Contract.create(draft, day("2015-12-31")));
    }

    @Test
    void a_natural_person_is_bound_for_twelve_months_at_most() {
        assertThat(aContract().withLoyalty(12).build().snapshot().loyaltyEndsOn())
                .isEqualTo("2027-01-01");
        assertRefused(
                "loyalty-too-long-for-person", () -> aContract().withLoyalty(13).build());
        assertThat(aContract().withLoyalty(24).ofCompany().build().snapshot().loyaltyEndsOn())
                .isEqualTo("2028-01-01");
        assertRefused("loyalty-months-out-of-range", () -> new Loyalty(61, Money.ZERO));
        assertRefused("loyalty-months-out-of-range", () -> new Loyalty(-1, Money.ZERO));
        assertRefused("loyalty-benefit-negative", () -> new Loyalty(12, Money.of("-0.01")));
        new Loyalty(60, Money.ZERO).checkFor(false);
        new Loyalty(0, Money.ZERO).checkFor(true);
    }

    @Test
    void activation_starts_service_billing_and_loyalty_on_its_day() {
        var contract = aContract().in(PRE_REGISTERED).withLoyalty(12).build();
        contract.activate(day("2026-03-08"), TODAY);
        var now = contract.snapshot();
        assertThat(now.state()).isEqualTo(ACTIVE);
        assertThat(now.activatedOn()).isEqualTo("2026-03-08");
        assertThat(now.billingStart()).isEqualTo("2026-03-08");
        assertThat(now.loyaltyEndsOn()).isEqualTo("2027-03-08");
        assertThat(now.periods()).containsExactly(new Period(day("2026-03-08"), ACTIVE, false, true));
        assertThat(now.prices()).containsExactly(new DatedPrice(day("2026-03-08"), Money.of("100.00")));
        assertThat(contract.releaseEvents())
                .containsExactly(new ContractEvent.StateChanged(
                        now.id(), ContractAction.ACTIVATE, PRE_REGISTERED, ACTIVE, day("2026-03-08"), null));
        assertRefused("action-not-allowed", () -> contract.activate(TODAY, TODAY));
    }

    @Test
    void activation_is_not_in_the_future() {
        var contract = aContract().in(PRE_REGISTERED).build();
        assertRefused("activation-in-the-future", () -> contract.activate(TODAY.plusDays(1), TODAY));
        contract.activate(TODAY, TODAY);
    }

    @Test
    void a_move_that_the_table_lacks_is_refused_with_what_would_be_possible() {
        var contract =
                aContract().in(DEACTIVATED).paused("2026-01-01", "2026-03-31").build();
        var refusal = assertRefused("action-not-allowed", () -> contract.block("mudou", TODAY));
        assertThat(refusal.kind()).isEqualTo(DomainException.Kind.CONFLICT);
        assertThat(refusal.details()).containsEntry("currentState", "DEACTIVATED");
        assertThat((List<?>) refusal.details().get("allowedActions"))
                .asList()
                .contains("reactivate")
                .doesNotContain("block", "cancel", "auto-block");
        assertThat(contract.releaseEvents()).isEmpty();
    }

    @Test
    void a_manual_block_is_lifted_by_a_person_only() {
        var contract = aContract().build();
        contract.block("abuso", TODAY);
        contract.settleIn(Standing.CURRENT, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(BLOCKED_MANUAL);
        contract.release("resolvido", TODAY.plusDays(1));
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly("contract.blocked", "contract.released");
    }

    @Test
    void delinquency_moves_automatic_states_only_and_only_when_needed() {
        var contract = aContract().build();
        contract.settleIn(Standing.CURRENT, TODAY);
        assertThat(contract.releaseEvents()).isEmpty();
        contract.settleIn(Standing.REDUCED, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(REDUCED_AUTO);
        contract.settleIn(Standing.BLOCKED, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(BLOCKED_AUTO);
        contract.settleIn(Standing.REDUCED, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(REDUCED_AUTO);
        contract.settleIn(Standing.CURRENT, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly(
                        "contract.auto-reduced", "contract.auto-blocked", "contract.auto-reduced", "contract.restored");
        for (var state : List.of(PRE_REGISTERED, REDUCED_MANUAL, BLOCKED_MANUAL, DEACTIVATED, CANCELLED)) {
            for (var standing : Standing.values()) {
                assertThat(Contract.automaticMove(state, standing)).isEmpty();
            }
        }
    }

    @Test
    void reducing_by_hand_keeps_the_reason() {
        var contract = aContract().build();
        contract.reduce("uso excessivo", TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(REDUCED_MANUAL);
        assertThat(contract.releaseEvents())
                .containsExactly(new ContractEvent.StateChanged(
                        contract.snapshot().id(),
                        ContractAction.REDUCE,
                        ACTIVE,
                        REDUCED_MANUAL,
                        TODAY,
                        "uso excessivo"));
    }

    @Test
    void a_bonus_restores_and_holds_through_its_last_day() {
        var contract = aContract().in(BLOCKED_AUTO).build();
        contract.grantBonus(TODAY, "cortesia", TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.hasBonusOn(TODAY)).isTrue();
        assertThat(contract.hasBonusOn(TODAY.plusDays(1))).isFalse();
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly("contract.restored-by-bonus", "contract.bonus-granted");
    }

    @Test
    void one_bonus_at_a_time_and_none_in_the_past() {
        var contract = aContract().build();
        assertRefused("bonus-in-the-past", () -> contract.grantBonus(TODAY.minusDays(1), null, TODAY));
        assertThat(contract.hasBonusOn(TODAY)).isFalse();
        contract.grantBonus(TODAY.plusDays(5), null, TODAY);
        assertRefused("bonus-already-granted", () -> contract.grantBonus(TODAY.plusDays(9), null, TODAY));
        contract.grantBonus(TODAY.plusDays(9), null, TODAY.plusDays(6));
    }

    @Test
    void a_bonus_can_be_ended_while_it_runs() {
        var contract = aContract().build();
        assertRefused("no-bonus", () -> contract.endBonus(TODAY));
        contract.grantBonus(TODAY.plusDays(5), null, TODAY);
        contract.releaseEvents();
        contract.endBonus(TODAY.plusDays(1));
        assertThat(contract.hasBonusOn(TODAY.plusDays(1))).isFalse();
        assertThat(contract.releaseEvents())
                .containsExactly(
                        new ContractEvent.BonusEnded(contract.snapshot().id(), TODAY.plusDays(5)));
    }

    @Test
    void a_pause_of_today_begins_at_once_and_ends_by_reactivation() {
        var contract = aContract().build();
        contract.deactivate(pause(TODAY, 30), LIMITS, false, "praia", TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(DEACTIVATED);
        contract.reactivate(null, TODAY.plusDays(31));
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.snapshot().deactivation()).isNull();
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly("contract.deactivated", "contract.reactivated");
    }

    @Test
    void a_pause_of_later_waits_for_its_day() {
        var contract = aContract().build();
        contract.deactivate(pause(TODAY.plusDays(3), 40), LIMITS, false, null, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.releaseEvents())
                .extracting(ContractEvent::type)
                .containsExactly("contract.deactivation-scheduled");
        assertRefused(
                "deactivation-already-scheduled",
                () -> contract.deactivate(pause(TODAY.plusDays(5), 40), LIMITS, false, null, TODAY));
        contract.startDeactivation(TODAY.plusDays(3));
        assertThat(contract.snapshot().state()).isEqualTo(DEACTIVATED);
    }

    @Test
    void a_pause_that_the_state_no_longer_allows_is_refused_on_its_day_and_can_be_dropped() {
        var contract = aContract().build();
        contract.deactivate(pause(TODAY.plusDays(3), 40), LIMITS, false, null, TODAY);
        contract.block("fraude", TODAY.plusDays(1));
        assertRefused("action-not-allowed", () -> contract.startDeactivation(TODAY.plusDays(3)));
        contract.dropDeactivation("action-not-allowed");
        assertThat(contract.snapshot().deactivation()).isNull();
    }

    @Test
    void a_pause_keeps_to_the_providers_limits() {
        var contract = aContract().build();
        assertRefused(
                "deactivation-in-the-past",
                () -> contract.deactivate(pause(TODAY.minusDays(1), 40), LIMITS, false, null, TODAY));
        assertRefused("deactivation-length", () -> contract.deactivate(pause(TODAY, 29), LIMITS, false, null, TODAY));
        assertRefused("deactivation-length", () -> contract.deactivate(pause(TODAY, 121), LIMITS, false, null, TODAY));
        assertRefused("overdue-debts", () -> contract.deactivate(pause(TODAY, 30), LIMITS, true, null, TODAY));
        assertThat(contract.snapshot().state()).isEqualTo(ACTIVE);
        assertThat(contract.snapshot().deactivation()).isNull();
        contract.deactivate(pause(TODAY, 120), LIMITS, false, null, TODAY);
    }

    @Test
    void debts_do_not_matter_where_the_provider_says_so() {
        var contract = aContract().build();
        contract.deactivate(pause(TODAY, 30), new DeactivationLimits(30, 120, 12, false), true, null, TODAY);
        assertThat(contract.snapshot().state()).isEqualTo(DEACTIVATED);
    }

    @Test
    void a_pause_comes_once_in_twelve_months() {
        var contract = aContract().build();
        contract.deactivate(pause(TODAY, 30), LIMITS, false, null, TODAY);
        contract.reactivate(null, TODAY.plusDays(31));
        var almost = TODAY.plusMonths(12).minusDays(1);
        var refusal = assertRefused(
                "deactivated-recently", () -> contract.deactivate(pause(almost, 30), LIMITS, false, null, almost));
        assertThat(refusal.details()).containsEntry("possibleFrom", TODAY.plusMonths(12));
        contract.deactivate(pause(TODAY.plusMonths(12), 30), LIMITS, false, null, almost);
    }

    @Test
    void limits_and_dates_of_pauses_are_checked() {
        assertRefused("deactivation-until-before-from", () -> new Deactivation(TODAY, TODAY.minusDays(1)));
        assertThat(new Deactivation(TODAY, TODAY).days()).isZero();
        assertThat(new Deactivation(TODAY, TODAY).backOn()).isEqualTo(TODAY.plusDays(1));
        assertRefused("deactivation-min-days-out-of-range", () -> new DeactivationLimits(-1, 5, 0, true));
        assertRefused("deactivation-min-days-out-of-range", () -> new DeactivationLimits(3651, 3651, 0, true));
        assertRefused("deactivation-max-days-out-of-range", () -> new DeactivationLimits(5, 4, 0, true));
        assertRefused("deactivation-max-days-out-of-range", () -> new DeactivationLimits(5, 3651, 0, true));
        assertRefused("deactivation-once-per-months-out-of-range", () -> new DeactivationLimits(0, 0, -1, true));
        assertRefused("deactivation-once-per-months-out-of-range", () -> new DeactivationLimits(0, 0, 121, true));
        new DeactivationLimits(3650, 3650, 120, true);
        new DeactivationLimits(0, 0, 0, true);
    }

    @Test
    void the_last_move_of_a_day_decides_the_day() {
        var contract = aContract().build();
        contract.block("a", TODAY);
        contract.release("b", TODAY);
        contract.block("c", TODAY);
        assertThat(contract.snapshot().periods())
                .containsExactly(
                        new Period(day("2026-01-01"), ACTIVE, false, true),
                        new Period(TODAY, BLOCKED_MANUAL, false, false));
    }

    @Test
    void a_first_day_is_whole_only_when_nothing_but_the_kind_of_block_changed() {
        var active = new Period(TODAY, ACTIVE, false, true);
        var blocked = new Period(TODAY, BLOCKED_AUTO, true, true);
        var halfBlocked = new Period(TODAY, BLOCKED_AUTO, false, false);
        var later = TODAY.plusDays(1);
        assertThat(Contract.follow(active, BLOCKED_AUTO, later))
                .isEqualTo(new Period(later, BLOCKED_AUTO, false, false));
        assertThat(Contract.follow(blocked, BLOCKED_MANUAL, later))
                .isEqualTo(new Period(later, BLOCKED_MANUAL, true, true));
        assertThat(Contract.follow(halfBlocked, BLOCKED_MANUAL, later).firstDayWhole())
                .isTrue();
        assertThat(Contract.follow(halfBlocked, BLOCKED_MANUAL, TODAY).firstDayWhole())
                .isFalse();
        assertThat(Contract.follow(blocked, BLOCKED_MANUAL, TODAY).firstDayWhole())
                .isTrue();
        assertThat(Contract.follow(blocked, ACTIVE, TODAY).firstDayWhole()).isFalse();
    }

    @Test
    void a_new_price_holds_from_its_day_and_replaces_what_was_agreed_for_later() {
        var contract = aContract().build();
        contract.changePrice(Money.of("120.00"), PriceOrigin.CUSTOM, day("2026-04-01"), TODAY);
        contract.changePrice(Money.of("110.00"), PriceOrigin.CUSTOM, day("2026-04-01"), TODAY);
        assertThat(contract.snapshot().prices())
                .containsExactly(
                        new DatedPrice(day("2026-01-01"), Money.of("100.00")),
                        new DatedPrice(day("2026-04-01"), Money.of("110.00")));
        assertThat(contract.snapshot().monthlyPrice()).isEqualTo(Money.of("110.00"));
        assertThat(contract.releaseEvents())
                .last()
                .isEqualTo(new ContractEvent.PriceChanged(
                        contract.snapshot().id(), Money.of("120.00"), Money.of("110.00"), day("2026-04-01"), TODAY));
    }

    @Test
    void the_same_price_again_changes_nothing() {
        var contract = aContract().build();
        contract.changePrice(Money.of("100.00"), PriceOrigin.PLAN, day("2026-04-01"), TODAY);
        assertThat(contract.releaseEvents()).isEmpty();
        contract.changePrice(Money.of("100.00"), PriceOrigin.CUSTOM, day("2026-04-01"), TODAY);
        assertThat(contract.releaseEvents()).hasSize(1);
        assertRefused(
                "price-out-of-range",
                () -> contract.changePrice(Money.of("-1.00"), PriceOrigin.CUSTOM, day("2026-05-01"), TODAY));
    }

    @Test
    void a_price_from_the_first_day_replaces_the_first_price() {
        var contract = aContract().in(PRE_REGISTERED).build();
        contract.changePrice(Money.of("80.00"), PriceOrigin.CUSTOM, day("2026-01-01"), TODAY);
        assertThat(contract.snapshot().prices()).containsExactly(new DatedPrice(day("2026-01-01"), Money.of("80.00")));
    }

    @Test
    void editing_plain_data_tells_it_once() {
        var contract = aContract().build();
        var now = contract.snapshot();
        contract.edit(
                now.contractDate(),
                now.dueDay(),
                null,
                true,
                now.collectionPortfolioId(),
                now.serviceId(),
                Sale.PLAIN,
                TODAY);
        assertThat(contract.releaseEvents()).isEmpty();
        contract.edit(
                now.contractDate(),
                new DueDay(20),
                null,
                true,
                now.collectionPortfolioId(),
                now.serviceId(),
                new Sale(true, null, null, null),
                TODAY);
        assertThat(contract.snapshot().dueDay()).isEqualTo(new DueDay(20));
        assertThat(contract.snapshot().sale().remotely()).isTrue();
        assertThat(contract.releaseEvents()).containsExactly(new ContractEvent.Edited(now.id(), "contract"));
    }

    @Test
    void edits_keep_the_lines_of_creation() {
        var contract = aContract().build();
        var now = contract.snapshot();
        assertRefused(
                "loyalty-too-long-for-person",
                () -> contract.edit(
                        now.contractDate(),
                        now.dueDay(),
                        new Loyalty(24, Money.ZERO),
                        true,
                        now.collectionPortfolioId(),
                        now.serviceId(),
                        Sale.PLAIN,
                        TODAY));
        assertRefused(
                "date-out-of-range",
                () -> contract.edit(
                        TODAY.plusYears(11),
                        now.dueDay(),
                        null,
                        true,
                        now.collectionPortfolioId(),
                        now.serviceId(),
                        Sale.PLAIN,
                        TODAY));
    }

    @Test
    void a_bonus_expires_on_the_day_after_its_last_and_tells_it_once() {
        var contract = aContract().build();
        contract.expireBonus(TODAY);
        contract.grantBonus(TODAY, null, TODAY);
        contract.releaseEvents();
        contract.expireBonus(TODAY);
        assertThat(contract.releaseEvents()).isEmpty();
        contract.expireBonus(TODAY.plusDays(1));
        contract.expireBonus(TODAY.plusDays(2));
        assertThat(contract.snapshot().bonusUntil()).isNull();
        assertThat(contract.releaseEvents()).extracting(ContractEvent::type).containsExactly("contract.bonus-ended");
    }

    @Test
    void dates_that_no_calendar_needs_are_refused() {
        var contract = aContract().build();
        assertRefused("date-out-of-range", () -> contract.grantBonus(TODAY.plusYears(50), null, TODAY));
        assertRefused(
                "date-out-of-range",
                () -> contract.deactivate(
                        pause(TODAY.plusYears(50), 60), new DeactivationLimits(30, 120, 12, true), false, null, TODAY));
    }

    @Test
    void events_have_names_that_webhooks_and_reactions_know() {
        var id = aContract().build().snapshot().id();
        var events = java.util.List.<ContractEvent>of(
                new ContractEvent.Created(id, ACTIVE, TODAY),
                new ContractEvent.PriceChanged(id, Money.ZERO, Money.ZERO, TODAY, TODAY),
                new ContractEvent.BonusEnded(id, TODAY),
                new ContractEvent.AccessChanged(id, null, null),
                new ContractEvent.Edited(id, "contract"),
                new ContractEvent.DeactivationDropped(id, TODAY, "x"));
        assertThat(events)
                .extracting(ContractEvent::type)
                .containsExactly(
                        "contract.created",
                        "contract.price-changed",
                        "contract.bonus-ended",
                        "contract.access-changed",
                        "contract.edited",
                        "contract.deactivation-dropped");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.aggregateId()).isEqualTo(id.value());
            assertThat(event.reason()).isNull();
        });
    }

    @Test
    void remembers_until_when_blocked_days_were_credited() {
        var contract = aContract().build();
        contract.blockedDaysCreditedUntil(TODAY);
        assertThat(contract.snapshot().blockedDaysCreditedUntil()).isEqualTo(TODAY);
        assertThat(Contract.from(contract.snapshot()).snapshot()).isEqualTo(contract.snapshot());
    }

    private static Deactivation pause(LocalDate from, int days) {
        return new Deactivation(from, from.plusDays(days));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
