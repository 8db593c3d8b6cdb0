package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.act;
import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.contract.RunScheduledChanges;
import dev.enlace.application.contract.RunScheduledChanges.Change;
import dev.enlace.application.event.Relay;
import dev.enlace.application.network.SimulateConcentrator;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Plan changes and trials, over REST to the ledger and the concentrator. */
@QuarkusTest
class PlanActionsTest {
    private static final Map<String, Object> NOTHING = Map.of();

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    RunScheduledChanges scheduled;

    @Inject
    ProviderCalendar calendar;

    @Inject
    Relay relay;

    @Inject
    SimulateConcentrator simulation;

    /** Of 99.90 a month and 300 Mbit/s. */
    private String contract(String... moreFields) {
        var form = forms.form("state", "ACTIVE");
        form.put(
                "activatedOn", calendar.today().minusMonths(2).withDayOfMonth(1).toString());
        form.put(
                "contractDate",
                calendar.today().minusMonths(2).withDayOfMonth(1).toString());
        for (int i = 0; i < moreFields.length; i += 2) {
            form.put(moreFields[i], moreFields[i + 1]);
        }
        return forms.created(form);
    }

    private Plan better() {
        return fixtures.plan("159.90", Technology.FIBER, 600_000, 300_000);
    }

    @Test
    void a_preview_is_what_the_change_then_does() {
        var contract = contract();
        var plan = better();
        var today = calendar.today();
        fee(contract, 5);
        var expected = today.getDayOfMonth() == 1
                ? Money.ZERO
                : ProrationBase.COMMERCIAL_30.price(
                        Money.of("60.00"),
                        today,
                        YearMonth.from(today).plusMonths(1).atDay(1));
        var preview = preview(
                        contract, "change-plan", Map.of("planId", plan.id().value()))
                .statusCode(200)
                .body("plan.name", is(plan.name()))
                .body("monthlyPriceBefore", is("99.90"))
                .body("monthlyPrice", is("159.90"))
                .body("adjustment", is(expected.toString()))
                .body("credit", is("0.00"))
                .body("effectiveDate", is(today.toString()));
        int superseded = preview.extract().path("superseded.size()");
        assertThat(superseded).isPositive();
        get(contract).body("plan.name", not(plan.name())).body("monthlyPrice", is("99.90"));
        get(contract + "/charges").body("items.findAll { it.kind == 'ADJUSTMENT' }", empty());

        act(contract, "change-plan", Map.of("planId", plan.id().value(), "reason", "quer mais velocidade"))
                .statusCode(200)
                .body("plan.id", is(plan.id().value().toString()))
                .body("monthlyPrice", is("159.90"))
                .body("monthlyPriceOrigin", is("PLAN"))
                .body("nextPlan", nullValue());
        get(contract + "/charges?limit=200")
                .body(
                        "items.findAll { it.kind == 'ADJUSTMENT' }.amount",
                        expected.isZero() ? empty() : contains(expected.toString()))
                .body("items.findAll { it.status == 'VOIDED' }", hasSize(superseded))
                .body(
                        "items.findAll { it.kind == 'MONTHLY_FEE' && it.amount == '159.90' && it.status != 'VOIDED' }",
                        hasSize(superseded));
        get(contract + "/action-history")
                .body("items.action", hasItems("contract.plan-changed", "contract.price-changed"))
                .body("items.find { it.action == 'contract.plan-changed' }.reason", is("quer mais velocidade"))
                .body(
                        "items.find { it.action == 'contract.plan-changed' }.after",
                        is(plan.id().value().toString()));
        get(contract + "/history").body("items.field", hasItems("planId", "monthlyPrice"));
    }

    @Test
    void a_cheaper_plan_gives_credit_and_the_price_may_be_agreed() {
        var contract = contract();
        var cheaper = fixtures.plan("59.90");
        var day = midNextMonth();
        schedule(contract, cheaper, day);
        assertThat(scheduled.carryOut(id(contract), day)).containsExactly(Change.PLAN_CHANGED);
        // 15 to the month's end: 40.00 × days ÷ 30, at the commercial month.
        var days = (int) (YearMonth.from(day).plusMonths(1).atDay(1).toEpochDay() - day.toEpochDay());
        var credit = ProrationBase.COMMERCIAL_30.price(Money.of("40.00"), days, YearMonth.from(day));
        var customer = get(contract).extract().<String>path("customerId");
        get("/v1/credits?customerId=" + customer)
                .body("items.amount", contains(credit.toString()))
                .body("items.origin", contains("PRICE_CHANGE"));
        get(contract + "/charges").body("items.findAll { it.kind == 'ADJUSTMENT' }", empty());

        act(contract, "change-plan", Map.of("planId", better().id().value(), "monthlyPrice", "120.00"))
                .statusCode(200)
                .body("monthlyPrice", is("120.00"))
                .body("monthlyPriceOrigin", is("CUSTOM"));
    }

    @Test
    void the_concentrator_gets_the_new_rate() {
        var concentrator = fixtures.concentrator().id();
        var form = forms.form("state", "ACTIVE");
        form.put("access", forms.access(concentrator));
        var contract = forms.created(form);
        rateBecomes(concentrator, 300_000L);
        act(contract, "change-plan", Map.of("planId", better().id().value())).statusCode(200);
        rateBecomes(concentrator, 600_000L);

        var fastest = fixtures.plan("299.90", Technology.FIBER, 900_000, 450_000);
        act(contract, "start-plan-trial", trial(fastest, 7)).statusCode(200);
        rateBecomes(concentrator, 900_000L);
        act(contract, "end-plan-trial", NOTHING).statusCode(200);
        rateBecomes(concentrator, 600_000L);
    }

    @Test
    void a_later_change_waits_and_the_run_makes_it() {
        var contract = contract();
        var plan = better();
        var day = midNextMonth();
        schedule(contract, plan, day)
                .body("nextPlan.plan.name", is(plan.name()))
                .body("nextPlan.effectiveDate", is(day.toString()))
                .body("nextPlan.monthlyPrice", is("159.90"))
                .body("monthlyPrice", is("99.90"));
        get(contract + "/pending-actions").body("items.kind", hasItem("PLAN_CHANGE"));
        get(contract + "/actions")
                .body("items.find { it.action == 'change-plan' }.code", is("plan-change-already-scheduled"));
        act(contract, "change-plan", Map.of("planId", better().id().value()))
                .statusCode(409)
                .body("code", is("plan-change-already-scheduled"));
        assertThat(scheduled.due(day.minusDays(1), null, 10_000)).doesNotContain(id(contract));
        assertThat(scheduled.due(day, null, 10_000)).contains(id(contract));
        assertThat(scheduled.carryOut(id(contract), day)).containsExactly(Change.PLAN_CHANGED);
        assertThat(scheduled.carryOut(id(contract), day)).isEmpty();
        get(contract)
                .body("plan.name", is(plan.name()))
                .body("monthlyPrice", is("159.90"))
                .body("nextPlan", nullValue());
        get(contract + "/pending-actions").body("items.kind", not(hasItem("PLAN_CHANGE")));
        var days = (int) (YearMonth.from(day).plusMonths(1).atDay(1).toEpochDay() - day.toEpochDay());
        var more = ProrationBase.COMMERCIAL_30.price(Money.of("60.00"), days, YearMonth.from(day));
        get(contract + "/charges").body("items.findAll { it.kind == 'ADJUSTMENT' }.amount", contains(more.toString()));
    }

    @Test
    void a_later_change_that_the_state_no_longer_allows_stays_as_failed() {
        var contract = contract();
        var day = midNextMonth();
        schedule(contract, better(), day);
        act(contract, "block", Map.of("reason", "pedido do cliente")).statusCode(200);
        assertThat(scheduled.carryOut(id(contract), day)).containsExactly(Change.PLAN_CHANGE_FAILED);
        get(contract).body("nextPlan", nullValue()).body("monthlyPrice", is("99.90"));
        get(contract + "/pending-actions")
                .body("items.find { it.kind == 'PLAN_CHANGE' }.status", is("FAILED"))
                .body("items.find { it.kind == 'PLAN_CHANGE' }.detail", is("action-not-allowed"));
        assertThat(scheduled.due(day, null, 10_000)).doesNotContain(id(contract));
    }

    @Test
    void a_later_change_or_pause_can_be_called_off_once() {
        var contract = contract();
        schedule(contract, better(), midNextMonth());
        var action = pending(contract, "PLAN_CHANGE");
        cancel(contract, action).statusCode(200).body("nextPlan", nullValue());
        cancel(contract, action).statusCode(409).body("code", is("pending-action-ended"));
        cancel(contract, UUID.randomUUID().toString()).statusCode(404).body("code", is("pending-action-not-found"));
        cancel(contract, pending(contract, "INSTALLATION"))
                .statusCode(409)
                .body("code", is("pending-action-of-work-order"));
        assertThat(scheduled.due(midNextMonth(), null, 10_000)).doesNotContain(id(contract));

        var from = calendar.today().plusDays(5);
        act(
                        contract,
                        "deactivate",
                        Map.of(
                                "from",
                                from.toString(),
                                "until",
                                from.plusDays(40).toString()))
                .statusCode(200);
        cancel(contract, pending(contract, "DEACTIVATION")).statusCode(200).body("deactivation", nullValue());
        get(contract + "/action-history")
                .body("items.action", hasItems("contract.plan-change-cancelled", "contract.deactivation-cancelled"));
    }

    @Test
    void what_cannot_be_changed_is_refused_by_field() {
        var contract = contract();
        var own = get(contract).extract().<String>path("plan.id");
        refused(act(contract, "change-plan", NOTHING), 422, "required", "/planId");
        refused(act(contract, "change-plan", Map.of("planId", own)), 422, "same-plan", "/planId");
        refused(act(contract, "change-plan", Map.of("planId", UUID.randomUUID())), 422, "unknown-reference", "/planId");
        var radio = fixtures.plan("99.90", Technology.RADIO, 600_000, 300_000);
        refused(
                act(contract, "change-plan", Map.of("planId", radio.id().value())),
                422,
                "use-migrate-technology",
                "/planId");
        var body = new HashMap<String, Object>(Map.of("planId", better().id().value()));
        body.put("effectiveDate", calendar.today().minusDays(1).toString());
        refused(act(contract, "change-plan", body), 422, "effective-date-in-past", "/effectiveDate");
        body.put("effectiveDate", null);
        body.put("loyalty", "RENEW");
        refused(act(contract, "change-plan", body), 422, "no-loyalty-to-renew", "/loyaltyMonths");
        body.put("loyaltyMonths", 13);
        refused(act(contract, "change-plan", body), 422, "loyalty-too-long-for-person", "/loyaltyMonths");
        body.put("loyaltyMonths", 12);
        act(contract, "change-plan", body)
                .statusCode(200)
                .body("loyalty.endsOn", is(calendar.today().plusMonths(12).toString()))
                .body("loyalty.benefit", is("600.00"));
        var sold = better();
        Api.admin()
                .header("If-Match", Forms.etag("/v1/plans/" + sold.id().value()))
                .body(Map.of("active", false))
                .patch("/v1/plans/" + sold.id().value())
                .then()
                .statusCode(200);
        refused(act(contract, "change-plan", Map.of("planId", sold.id().value())), 422, "unknown-reference", "/planId");
        act(contract, "block", Map.of("reason", "pedido")).statusCode(200);
        act(contract, "change-plan", Map.of("planId", better().id().value()))
                .statusCode(409)
                .body("code", is("action-not-allowed"));
        act(Api.as(Role.SALES), contract, "change-plan", NOTHING).statusCode(403);
    }

    @Test
    void before_activation_a_plan_costs_nothing_to_change() {
        var contract = forms.created();
        var plan = better();
        preview(contract, "change-plan", Map.of("planId", plan.id().value()))
                .statusCode(200)
                .body("adjustment", is("0.00"))
                .body("charges", empty());
        act(contract, "change-plan", Map.of("planId", plan.id().value()))
                .statusCode(200)
                .body("monthlyPrice", is("159.90"));
        act(contract, "activate", Map.of("confirm", true)).statusCode(200).body("monthlyPrice", is("159.90"));
    }

    @Test
    void of_two_changes_at_the_same_moment_one_is_made_and_a_replay_makes_none() throws Exception {
        var contract = contract();
        var seen = Forms.etag(contract);
        var plan = better().id().value();
        Callable<Integer> change = () -> Api.admin()
                .header("If-Match", seen)
                .body(Map.of("planId", plan))
                .post(contract + "/actions/change-plan")
                .statusCode();
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(change, change), 60, TimeUnit.SECONDS);
        pool.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);

        var key = UUID.randomUUID().toString();
        var body = Map.of("planId", fixtures.plan("299.90").id().value());
        var etag = Forms.etag(contract);
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(contract + "/actions/change-plan")
                    .then()
                    .statusCode(200);
        }
        get(contract + "/action-history").body("items.findAll { it.action == 'contract.plan-changed' }", hasSize(2));
    }

    @Test
    void a_trial_costs_nothing_and_ends_by_itself_also_while_blocked() {
        var contract = contract();
        var plan = better();
        act(contract, "start-plan-trial", trial(plan, 7))
                .statusCode(200)
                .body("planTrial.plan.name", is(plan.name()))
                .body("monthlyPrice", is("99.90"))
                .body("plan.name", not(plan.name()));
        act(contract, "start-plan-trial", trial(plan, 7)).statusCode(409).body("code", is("plan-trial-running"));
        act(contract, "block", Map.of("reason", "pedido")).statusCode(200);
        var last = calendar.today().plusDays(7);
        assertThat(scheduled.due(last, null, 10_000)).doesNotContain(id(contract));
        assertThat(scheduled.due(last.plusDays(1), null, 10_000)).contains(id(contract));
        assertThat(scheduled.carryOut(id(contract), last.plusDays(1))).containsExactly(Change.PLAN_TRIAL_ENDED);
        get(contract).body("planTrial", nullValue()).body("state", is("BLOCKED_MANUAL"));
        get(contract + "/charges").body("items", empty());
        get(contract + "/action-history")
                .body("items.action", hasItems("contract.plan-trial-started", "contract.plan-trial-ended"));
        act(contract, "end-plan-trial", NOTHING).statusCode(409).body("code", is("no-plan-trial"));
    }

    @Test
    void a_trial_keeps_to_its_limits() {
        var contract = contract();
        var most = get("/v1/settings").extract().<Integer>path("trialMaxDays");
        act(contract, "start-plan-trial", NOTHING)
                .statusCode(422)
                .body("errors.pointer", contains("/planId", "/until"));
        refused(
                act(contract, "start-plan-trial", trial(better(), most + 1)),
                422,
                "trial-until-out-of-range",
                "/until");
        refused(act(contract, "start-plan-trial", trial(better(), -1)), 422, "trial-until-out-of-range", "/until");
        refused(act(contract, "start-plan-trial", trial(fixtures.plan("1.00"), 7)), 422, "trial-not-faster", "/planId");
        var cable = fixtures.plan("1.00", Technology.CABLE, 900_000, 900_000);
        refused(act(contract, "start-plan-trial", trial(cable, 7)), 422, "trial-other-technology", "/planId");
        act(contract, "start-plan-trial", trial(better(), most)).statusCode(200);
    }

    @Test
    void a_trial_becomes_the_plan() {
        var contract = contract();
        preview(contract, "convert-plan-trial", NOTHING).statusCode(409).body("code", is("no-plan-trial"));
        act(contract, "convert-plan-trial", NOTHING).statusCode(409).body("code", is("no-plan-trial"));
        var plan = better();
        act(contract, "start-plan-trial", trial(plan, 7)).statusCode(200);
        var owed = preview(contract, "convert-plan-trial", NOTHING)
                .statusCode(200)
                .body("monthlyPrice", is("159.90"))
                .extract()
                .<String>path("adjustment");
        act(contract, "convert-plan-trial", NOTHING)
                .statusCode(200)
                .body("plan.name", is(plan.name()))
                .body("monthlyPrice", is("159.90"))
                .body("planTrial", nullValue());
        get(contract + "/charges")
                .body(
                        "items.findAll { it.kind == 'ADJUSTMENT' }.amount",
                        owed.equals("0.00") ? empty() : contains(owed));
    }

    private Map<String, Object> trial(Plan plan, int days) {
        return Map.of(
                "planId",
                plan.id().value(),
                "until",
                calendar.today().plusDays(days).toString());
    }

    private ValidatableResponse schedule(String contract, Plan plan, LocalDate day) {
        return act(contract, "change-plan", Map.of("planId", plan.id().value(), "effectiveDate", day.toString()))
                .statusCode(200);
    }

    private LocalDate midNextMonth() {
        return calendar.today().plusMonths(1).withDayOfMonth(15);
    }

    private static ValidatableResponse preview(String contract, String action, Object body) {
        return Api.admin()
                .body(body)
                .post(contract + "/actions/" + action + "/preview")
                .then();
    }

    private static String pending(String contract, String kind) {
        return get(contract + "/pending-actions").extract().path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static ValidatableResponse cancel(String contract, String action) {
        return Api.admin()
                .header("If-Match", Forms.etag(contract))
                .body(Map.of("reason", "desistiu"))
                .post(contract + "/pending-actions/" + action + "/cancel")
                .then();
    }

    private static void fee(String contract, int count) {
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("count", count))
                .post(contract + "/charges/monthly")
                .then()
                .statusCode(201);
    }

    private void rateBecomes(ConcentratorId concentrator, long kbps) {
        var limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<Long> rates;
        do {
            relay.drain();
            rates = simulation.logins(concentrator, PageQuery.first(10, "login")).items().stream()
                    .map(SimulatedLogins.View::downloadKbps)
                    .toList();
        } while (!rates.equals(List.of(kbps)) && System.nanoTime() < limit);
        assertThat(rates).containsExactly(kbps);
    }

    private static ContractId id(String contract) {
        return new ContractId(UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1)));
    }
}
