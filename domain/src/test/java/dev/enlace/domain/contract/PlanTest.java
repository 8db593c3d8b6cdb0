package dev.enlace.domain.contract;

import static dev.enlace.domain.contract.ContractBuilder.aContract;
import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.PRE_REGISTERED;
import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.contract.PlanChange.LoyaltyChoice;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 19);
    private static final Loyalty YEAR = new Loyalty(12, Money.of("600.00"));

    private final Plan own = plan(Technology.FIBER, 100, 50, "100.00");
    private final Plan better = plan(Technology.FIBER, 500, 250, "160.00");

    @Test
    void the_plans_price_is_agreed_unless_another_is() {
        var usual = agreed(wish(TODAY, null, LoyaltyChoice.KEEP, null), null);
        assertThat(usual.monthlyPrice()).isEqualTo(Money.of("160.00"));
        assertThat(usual.origin()).isEqualTo(PriceOrigin.PLAN);
        assertThat(usual.renewedLoyalty()).isNull();
        var own = agreed(wish(TODAY, Money.of("149.90"), LoyaltyChoice.KEEP, null), null);
        assertThat(own.monthlyPrice()).isEqualTo(Money.of("149.90"));
        assertThat(own.origin()).isEqualTo(PriceOrigin.CUSTOM);
    }

    @Test
    void what_cannot_be_agreed_is_refused() {
        var plain = wish(TODAY, null, LoyaltyChoice.KEEP, null);
        assertRefused("same-plan", () -> PlanChange.of(own, own, plain, null, true, TODAY));
        var radio = plan(Technology.RADIO, 500, 250, "160.00");
        assertRefused("use-migrate-technology", () -> PlanChange.of(own, radio, plain, null, true, TODAY));
        assertRefused(
                "effective-date-in-past", () -> agreed(wish(TODAY.minusDays(1), null, LoyaltyChoice.KEEP, null), null));
        assertRefused(
                "price-out-of-range", () -> agreed(wish(TODAY, Money.of("-0.01"), LoyaltyChoice.KEEP, null), null));
        assertRefused("loyalty-months-without-renewal", () -> agreed(wish(TODAY, null, LoyaltyChoice.KEEP, 12), null));
        assertRefused("no-loyalty-to-renew", () -> agreed(wish(TODAY, null, LoyaltyChoice.RENEW, null), null));
        assertRefused("loyalty-too-long-for-person", () -> agreed(wish(TODAY, null, LoyaltyChoice.RENEW, 13), null));
        assertRefused("loyalty-months-out-of-range", () -> agreed(wish(TODAY, null, LoyaltyChoice.RENEW, -1), null));
    }

    @Test
    void a_renewed_term_begins_with_the_new_plan() {
        var contract = aContract().in(ACTIVE).withLoyalty(12).build();
        assertThat(contract.snapshot().loyaltyEndsOn()).isEqualTo("2027-01-01");
        contract.changePlan(agreed(wish(TODAY, null, LoyaltyChoice.RENEW, null), YEAR), null, TODAY);
        assertThat(contract.snapshot().loyaltyEndsOn()).isEqualTo("2027-03-19");
        contract.changePlan(change(TODAY), null, TODAY);
        assertThat(contract.snapshot().loyaltyEndsOn()).isEqualTo("2027-03-19");
    }

    @Test
    void a_change_of_today_is_made_and_a_later_one_waits() {
        var contract = aContract().in(ACTIVE).build();
        contract.changePlan(change(TODAY.plusDays(1)), "quer mais", TODAY);
        assertThat(contract.snapshot().planId()).isNotEqualTo(better.id());
        assertThat(types(contract)).containsExactly("contract.plan-change-scheduled");
        assertRefused("plan-change-already-scheduled", () -> contract.changePlan(change(TODAY), null, TODAY));
        contract.startPlanChange(TODAY.plusDays(1));
        assertThat(contract.snapshot().planId()).isEqualTo(better.id());
        assertThat(contract.snapshot().planChange()).isNull();
        assertThat(contract.snapshot().priceOn(TODAY)).isEqualTo(Money.of("100.00"));
        assertThat(contract.snapshot().priceOn(TODAY.plusDays(1))).isEqualTo(Money.of("160.00"));
        assertThat(types(contract)).containsExactly("contract.price-changed", "contract.plan-changed");
    }

    @Test
    void a_change_that_the_state_forbids_is_refused_and_can_be_dropped_or_called_off() {
        var contract = aContract().in(ACTIVE).build();
        contract.changePlan(change(TODAY.plusDays(1)), null, TODAY);
        contract.block("pedido", TODAY);
        assertRefused("action-not-allowed", () -> contract.startPlanChange(TODAY.plusDays(1)));
        contract.dropPlanChange("action-not-allowed");
        assertThat(contract.snapshot().planChange()).isNull();
        contract.release(null, TODAY);
        contract.changePlan(change(TODAY.plusDays(2)), null, TODAY);
        contract.cancelPlanChange("desistiu");
        assertThat(contract.snapshot().planChange()).isNull();
        assertThat(types(contract)).contains("contract.plan-change-dropped", "contract.plan-change-cancelled");
    }

    @Test
    void before_activation_the_new_price_is_the_first() {
        var contract = aContract().in(PRE_REGISTERED).build();
        contract.changePlan(change(TODAY), null, TODAY);
        assertThat(contract.snapshot().prices()).hasSize(1);
        assertThat(contract.snapshot().monthlyPrice()).isEqualTo(Money.of("160.00"));
    }

    @Test
    void a_price_agreed_for_later_holds_at_once_when_the_plan_brings_it_now() {
        var contract = aContract().in(ACTIVE).build();
        contract.changePrice(Money.of("160.00"), PriceOrigin.PLAN, LocalDate.parse("2026-04-01"), TODAY);
        contract.changePlan(change(TODAY), null, TODAY);
        assertThat(contract.snapshot().priceOn(TODAY)).isEqualTo(Money.of("160.00"));
    }

    @Test
    void a_trial_is_of_a_faster_plan_of_the_same_technology_within_the_limit() {
        assertThat(PlanTrial.of(own, better, TODAY, 30, TODAY).until()).isEqualTo(TODAY);
        assertThat(PlanTrial.of(own, better, TODAY.plusDays(30), 30, TODAY).isOverOn(TODAY.plusDays(30)))
                .isFalse();
        assertRefused("trial-until-out-of-range", () -> PlanTrial.of(own, better, TODAY.plusDays(31), 30, TODAY));
        assertRefused("trial-until-out-of-range", () -> PlanTrial.of(own, better, TODAY.minusDays(1), 30, TODAY));
        assertRefused("same-plan", () -> PlanTrial.of(own, own, TODAY, 30, TODAY));
        assertRefused(
                "trial-other-technology",
                () -> PlanTrial.of(own, plan(Technology.CABLE, 500, 250, "1.00"), TODAY, 30, TODAY));
        assertRefused(
                "trial-not-faster", () -> PlanTrial.of(own, plan(Technology.FIBER, 100, 50, "1.00"), TODAY, 30, TODAY));
        assertRefused(
                "trial-not-faster", () -> PlanTrial.of(own, plan(Technology.FIBER, 500, 49, "1.00"), TODAY, 30, TODAY));
        assertThat(PlanTrial.of(own, plan(Technology.FIBER, 100, 51, "1.00"), TODAY, 30, TODAY))
                .isNotNull();
    }

    @Test
    void a_trial_ends_by_itself_also_while_blocked() {
        var contract = aContract().in(ACTIVE).build();
        var trial = new PlanTrial(better.id(), TODAY.plusDays(7));
        contract.startPlanTrial(trial, null);
        assertRefused("plan-trial-running", () -> contract.startPlanTrial(trial, null));
        contract.block("pedido", TODAY);
        contract.expirePlanTrial(TODAY.plusDays(7));
        assertThat(contract.snapshot().planTrial()).isNotNull();
        contract.expirePlanTrial(TODAY.plusDays(8));
        assertThat(contract.snapshot().planTrial()).isNull();
        assertThat(contract.snapshot().state()).isEqualTo(ContractState.BLOCKED_MANUAL);
        assertThat(contract.snapshot().monthlyPrice()).isEqualTo(Money.of("100.00"));
        assertRefused("no-plan-trial", () -> contract.endPlanTrial(null));
    }

    @Test
    void a_trial_becomes_the_plan_or_gives_way_to_a_third() {
        var contract = aContract().in(ACTIVE).build();
        assertRefused("no-plan-trial", () -> contract.convertPlanTrial(change(TODAY), null, TODAY));
        contract.startPlanTrial(new PlanTrial(better.id(), TODAY), null);
        contract.convertPlanTrial(change(TODAY), null, TODAY);
        assertThat(contract.snapshot().planId()).isEqualTo(better.id());
        assertThat(contract.snapshot().planTrial()).isNull();
        assertThat(contract.releaseEvents())
                .contains(new ContractEvent.PlanTrialEnded(
                        contract.snapshot().id(), better.id(), TrialEnd.CONVERTED, null));
        var other = plan(Technology.FIBER, 900, 900, "1.00");
        contract.startPlanTrial(new PlanTrial(other.id(), TODAY), null);
        contract.changePlan(change(TODAY), null, TODAY);
        assertThat(contract.releaseEvents())
                .contains(new ContractEvent.PlanTrialEnded(
                        contract.snapshot().id(), other.id(), TrialEnd.REPLACED, null));
    }

    private PlanChange change(LocalDate day) {
        return new PlanChange(better.id(), day, better.price(), PriceOrigin.PLAN, null);
    }

    private PlanChange agreed(PlanChange.Wish wish, Loyalty running) {
        return PlanChange.of(own, better, wish, running, true, TODAY);
    }

    private static PlanChange.Wish wish(LocalDate day, Money price, LoyaltyChoice loyalty, Integer months) {
        return new PlanChange.Wish(day, price, loyalty, months);
    }

    private static List<String> types(Contract contract) {
        return contract.releaseEvents().stream().map(ContractEvent::type).toList();
    }

    private static Plan plan(Technology technology, long down, long up, String price) {
        return new Plan(
                new PlanId(UUID.randomUUID()),
                "P1",
                "Plano",
                technology,
                down,
                up,
                1,
                1,
                Money.of(price),
                Money.of("300.00"),
                null,
                List.of(),
                true,
                0);
    }
}
