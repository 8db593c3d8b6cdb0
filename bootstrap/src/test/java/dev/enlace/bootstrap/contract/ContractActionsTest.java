package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.act;
import static dev.enlace.bootstrap.contract.Forms.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.contract.RunScheduledChanges;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractActionsTest {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> WHY = Map.of("reason", "acordo com o cliente");

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    RunScheduledChanges scheduled;

    @Inject
    ProviderCalendar calendar;

    @Test
    void activation_is_confirmed_and_leaves_the_installation_open() {
        var contract = forms.created();
        refused(act(contract, "activate", NOTHING), 422, "confirmation-required", "/confirm");
        act(contract, "activate", Map.of("confirm", true, "activatedOn", "2026-01-10"))
                .statusCode(200)
                .header("ETag", is(Forms.etag(contract)))
                .body("state", is("ACTIVE"))
                .body("activatedOn", is("2026-01-10"))
                .body("billingStart", is("2026-01-10"));
        get(contract + "/pending-actions").body("items.status", contains("PENDING"));
        act(contract, "activate", Map.of("confirm", true))
                .statusCode(409)
                .body("code", is("action-not-allowed"))
                .body("currentState", is("ACTIVE"))
                .body("allowedActions", hasItems("block", "deactivate"));
    }

    @Test
    void an_activation_is_not_in_the_future() {
        var contract = forms.created();
        var tomorrow = calendar.today().plusDays(1).toString();
        refused(
                act(contract, "activate", Map.of("confirm", true, "activatedOn", tomorrow)),
                422,
                "activation-in-the-future",
                "/activatedOn");
    }

    @Test
    void a_manual_restriction_says_why_and_is_lifted_by_a_person() {
        var contract = forms.active();
        refused(act(contract, "block", NOTHING), 422, "required", "/reason");
        refused(act(contract, "reduce", Map.of("reason", " ")), 422, "required", "/reason");
        act(contract, "reduce", WHY).statusCode(200).body("state", is("REDUCED_MANUAL"));
        act(contract, "block", WHY).statusCode(200).body("state", is("BLOCKED_MANUAL"));
        act(contract, "release", NOTHING).statusCode(200).body("state", is("ACTIVE"));

        get(contract + "/action-history")
                .body(
                        "items.action",
                        contains("contract.released", "contract.blocked", "contract.reduced", "contract.created"))
                .body("items[1].reason", is("acordo com o cliente"))
                .body("items[1].before", is("REDUCED_MANUAL"))
                .body("items[1].after", is("BLOCKED_MANUAL"));
        get(contract + "/history")
                .body(
                        "items.findAll { it.field == 'state' }.after",
                        contains("ACTIVE", "BLOCKED_MANUAL", "REDUCED_MANUAL", "ACTIVE"))
                .body("items.reason", hasItem("acordo com o cliente"));
    }

    @Test
    void release_without_a_body_is_release() {
        var contract = forms.active();
        act(contract, "block", WHY).statusCode(200);
        Api.admin()
                .header("If-Match", Forms.etag(contract))
                .post(contract + "/actions/release")
                .then()
                .statusCode(200)
                .body("state", is("ACTIVE"));
    }

    @Test
    void a_bonus_is_one_at_a_time_and_not_in_the_past() {
        var contract = forms.active();
        var today = calendar.today();
        refused(act(contract, "end-bonus", NOTHING).statusCode(409), 409, "no-bonus");
        refused(
                act(contract, "grant-bonus", Map.of("until", today.minusDays(1).toString())),
                422,
                "bonus-in-the-past",
                "/until");
        refused(act(contract, "grant-bonus", NOTHING), 422, "required", "/until");
        act(contract, "grant-bonus", Map.of("until", "9999-12-31")).statusCode(422);
        act(contract, "grant-bonus", Map.of("until", today.toString()))
                .statusCode(200)
                .body("bonusUntil", is(today.toString()));
        refused(act(contract, "grant-bonus", Map.of("until", today.toString())), 409, "bonus-already-granted");
        act(contract, "end-bonus", NOTHING).statusCode(200).body("bonusUntil", nullValue());
    }

    @Test
    void a_pause_keeps_to_the_limits_and_its_dates() {
        var contract = forms.active();
        var today = calendar.today();
        refused(act(contract, "deactivate", Map.of("from", today.toString())), 422, "required", "/until");
        refused(act(contract, "deactivate", pause(today, 29)), 422, "deactivation-length", "/until");
        refused(act(contract, "deactivate", pause(today, 121)), 422, "deactivation-length", "/until");
        refused(act(contract, "deactivate", pause(today.minusDays(1), 40)), 422, "deactivation-in-the-past", "/from");
        act(contract, "deactivate", pause(today, 30)).statusCode(200).body("state", is("DEACTIVATED"));
        get(contract + "/pending-actions").body("items.kind", contains("INSTALLATION"));
        act(contract, "reactivate", WHY)
                .statusCode(200)
                .body("state", is("ACTIVE"))
                .body("deactivation", nullValue());
    }

    @Test
    void a_later_pause_waits_and_the_run_begins_and_ends_it() {
        var contract = forms.active();
        var from = calendar.today().plusDays(3);
        act(contract, "deactivate", pause(from, 30)).statusCode(200).body("state", is("ACTIVE"));
        get(contract + "/pending-actions").body("items.kind", contains("DEACTIVATION", "INSTALLATION"));
        refused(act(contract, "deactivate", pause(from, 31)), 409, "deactivation-already-scheduled");

        var id = id(contract);
        assertThat(due(from.minusDays(1))).doesNotContain(id);
        assertThat(due(from)).contains(id);
        assertThat(scheduled.carryOut(id, from)).containsExactly(RunScheduledChanges.Change.DEACTIVATION_STARTED);
        get(contract).body("state", is("DEACTIVATED"));
        get(contract + "/pending-actions").body("items.kind", contains("INSTALLATION"));
        assertThat(due(from.plusDays(30))).doesNotContain(id);
        assertThat(due(from.plusDays(31))).contains(id);
        assertThat(scheduled.carryOut(id, from.plusDays(31)))
                .containsExactly(RunScheduledChanges.Change.DEACTIVATION_ENDED);
        get(contract).body("state", is("ACTIVE")).body("deactivation", nullValue());
        assertThat(scheduled.carryOut(id, from.plusDays(31))).isEmpty();

        refused(act(contract, "deactivate", pause(from.plusDays(60), 30)), 409, "deactivated-recently");
        offer(contract, "deactivate", false, "deactivated-recently");
    }

    @Test
    void a_pause_that_the_state_no_longer_allows_stays_as_failed() {
        var contract = forms.active();
        var from = calendar.today().plusDays(2);
        act(contract, "deactivate", pause(from, 30)).statusCode(200);
        act(contract, "block", WHY).statusCode(200);

        assertThat(scheduled.carryOut(id(contract), from))
                .containsExactly(RunScheduledChanges.Change.DEACTIVATION_FAILED);
        get(contract).body("state", is("BLOCKED_MANUAL")).body("deactivation", nullValue());
        get(contract + "/pending-actions")
                .body("items.status", containsInAnyOrder("FAILED", "PENDING"))
                .body("items.detail", hasItem("action-not-allowed"));
        assertThat(due(from)).doesNotContain(id(contract));
    }

    @Test
    void a_bonus_that_is_over_is_ended_by_the_run() {
        var contract = forms.active();
        var until = calendar.today().plusDays(5);
        act(contract, "grant-bonus", Map.of("until", until.toString())).statusCode(200);
        assertThat(due(until)).doesNotContain(id(contract));
        assertThat(due(until.plusDays(1))).contains(id(contract));
        assertThat(scheduled.carryOut(id(contract), until.plusDays(1)))
                .containsExactly(RunScheduledChanges.Change.BONUS_ENDED);
        get(contract).body("bonusUntil", nullValue());
    }

    @Test
    void every_action_is_offered_with_the_answer_that_asking_would_get() {
        var contract = forms.created();
        get(contract + "/actions")
                .body(
                        "items.action",
                        contains(ContractAction.SERVED.stream()
                                .map(ContractAction::apiName)
                                .toArray()))
                .body("items.label", hasItem("Conceder bônus"))
                .body("items.find { it.action == 'activate' }.allowed", is(true))
                .body("items.find { it.action == 'activate' }.irreversible", is(true))
                .body("items.find { it.action == 'block' }.undoneBy", is("release"))
                .body("items.find { it.action == 'block' }.irreversible", is(false))
                .body("items.find { it.action == 'block' }.reason", notNullValue());
        offer(contract, "block", false, "action-not-allowed");
        refused(act(contract, "block", WHY), 409, "action-not-allowed");

        var active = forms.active();
        offer(active, "block", true, null);
        offer(active, "end-bonus", false, "no-bonus");
        act(active, "grant-bonus", Map.of("until", calendar.today().toString())).statusCode(200);
        offer(active, "grant-bonus", false, "bonus-already-granted");
        offer(active, "end-bonus", true, null);
        get(active)
                .body("allowedActions", hasItems("block", "end-bonus"))
                .body("allowedActions", not(hasItem("grant-bonus")));
    }

    @Test
    void a_reason_is_told_in_the_callers_language() {
        var contract = forms.created();
        var inEnglish = Api.admin()
                .header("Accept-Language", "en")
                .get(contract + "/actions")
                .then();
        var inPortuguese = Api.admin().get(contract + "/actions").then();
        String path = "items.find { it.action == 'block' }.reason";
        assertThat(inEnglish.extract().<String>path(path))
                .isNotEqualTo(inPortuguese.extract().<String>path(path))
                .isNotEqualTo("action-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"activate", "reduce", "block", "release", "grant-bonus", "end-bonus", "deactivate", "reactivate"
            })
    void a_cancelled_contract_allows_nothing(String action) {
        var form = forms.form("state", "CANCELLED");
        form.remove("access");
        var contract = forms.created(form);
        act(contract, action, body(action))
                .statusCode(409)
                .body("currentState", is("CANCELLED"))
                .body("allowedActions", empty());
    }

    private Map<String, Object> body(String action) {
        var today = calendar.today();
        return switch (action) {
            case "activate" -> Map.of("confirm", true);
            case "reduce", "block" -> WHY;
            case "grant-bonus" -> Map.of("until", today.toString());
            case "deactivate" -> pause(today, 40);
            default -> NOTHING;
        };
    }

    @Test
    void what_was_changed_meanwhile_is_stale_and_a_version_is_required() {
        var contract = forms.active();
        var seen = Forms.etag(contract);
        act(contract, "reduce", WHY).statusCode(200);
        Api.admin()
                .header("If-Match", seen)
                .body(WHY)
                .post(contract + "/actions/block")
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
        Api.admin().body(WHY).post(contract + "/actions/block").then().statusCode(428);
        get(contract).body("state", is("REDUCED_MANUAL"));
    }

    @Test
    void of_two_actions_at_the_same_moment_one_is_carried_out() throws Exception {
        var contract = forms.active();
        var seen = Forms.etag(contract);
        var caller = Api.admin();
        Callable<Integer> block = () -> Api.admin()
                .header("If-Match", seen)
                .body(WHY)
                .post(contract + "/actions/block")
                .statusCode();
        assertThat(caller).isNotNull();
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(block, block), 60, TimeUnit.SECONDS);
        pool.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        get(contract + "/action-history").body("items.findAll { it.action == 'contract.blocked' }.size()", is(1));
    }

    @Test
    void who_may_not_act_is_told_so_before_anything_else() {
        var contract = forms.active();
        for (var role : List.of(Role.SALES, Role.TECHNICIAN, Role.AUDITOR)) {
            act(Api.as(role), contract, "block", NOTHING).statusCode(403);
        }
        act(Api.as(Role.FINANCE), contract, "block", WHY).statusCode(200);
        Api.admin()
                .post("/v1/contracts/" + UUID.randomUUID() + "/actions/release")
                .then()
                .statusCode(404);
    }

    @Test
    void a_customer_sees_its_own_contract_only() {
        var contract = forms.created();
        var own = UUID.fromString(get(contract).extract().path("customerId"));
        var other = fixtures.person("Outra Pessoa").id().value();
        Api.asCustomer(own).get(contract).then().statusCode(200);
        Api.asCustomer(own).get(contract + "/actions").then().statusCode(200);
        var stranger = Api.asCustomer(other);
        stranger.get(contract).then().statusCode(404).body("code", is("contract-not-found"));
        var token = Api.asCustomer(other);
        token.get(contract + "/service-settings").then().statusCode(404);
        Api.asCustomer(other)
                .get("/v1/contracts?customerId=" + own)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.asCustomer(other).get("/v1/customers/" + own + "/contracts").then().statusCode(404);
        Api.asCustomer(own).get("/v1/contracts").then().body("items.customerId", contains(own.toString()));
    }

    private static void refused(io.restassured.response.ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", is(code));
    }

    private static void refused(
            io.restassured.response.ValidatableResponse answer, int status, String code, String pointer) {
        Forms.refused(answer, status, code, pointer);
    }

    private static void offer(String contract, String action, boolean allowed, String code) {
        get(contract + "/actions")
                .body("items.find { it.action == '" + action + "' }.allowed", is(allowed))
                .body("items.find { it.action == '" + action + "' }.code", code == null ? nullValue() : is(code));
    }

    private List<ContractId> due(LocalDate date) {
        return scheduled.due(date, null, 10_000);
    }

    private static ContractId id(String contract) {
        return new ContractId(UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1)));
    }

    private static Map<String, Object> pause(LocalDate from, int days) {
        return Map.of("from", from.toString(), "until", from.plusDays(days).toString());
    }
}
