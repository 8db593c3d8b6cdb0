package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.patch;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkOrdersTest {
    private static final String PATH = "/v1/work-orders";

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    ProviderCalendar calendar;

    @Test
    void closing_the_installation_activates_the_contract_and_ends_the_pending_action() {
        var contract = forms.created();
        var order = installation(contract);
        close(order, Map.of("completedOn", "2026-10-05", "note", "Instalado na sala"))
                .statusCode(200)
                .body("status", is("DONE"))
                .body("completedOn", is("2026-10-05"))
                .body("note", is("Instalado na sala"));
        get(contract)
                .body("state", is("ACTIVE"))
                .body("activatedOn", is("2026-10-05"))
                .body("billingStart", is("2026-10-05"));
        get(contract + "/pending-actions").body("items", empty());
        get(contract + "/action-history").body("items.action", hasItem("contract.activated"));
    }

    @Test
    void an_order_is_closed_today_unless_said_otherwise_and_never_in_the_future() {
        var contract = forms.created();
        var order = installation(contract);
        refused(
                close(order, Map.of("completedOn", calendar.today().plusDays(1).toString())),
                422,
                "completed-in-the-future",
                "/completedOn");
        get(contract).body("state", is("PRE_REGISTERED"));
        Api.admin()
                .header("If-Match", Forms.etag(order))
                .post(order + "/close")
                .then()
                .statusCode(200)
                .body("completedOn", is(calendar.today().toString()));
        get(contract).body("activatedOn", is(calendar.today().toString()));
    }

    @Test
    void an_order_is_closed_once() {
        var contract = forms.created();
        var order = installation(contract);
        var seen = Forms.etag(order);
        close(order, Map.of()).statusCode(200);
        close(order, Map.of())
                .statusCode(409)
                .body("code", is("work-order-done"))
                .body("currentState", is("DONE"));
        Api.admin()
                .header("If-Match", seen)
                .body(Map.of())
                .post(order + "/close")
                .then()
                .statusCode(412);
        Api.admin().body(Map.of()).post(order + "/close").then().statusCode(428);
        patch(order, Map.of("status", "OPEN")).statusCode(409).body("code", is("work-order-done"));
    }

    @Test
    void of_two_who_close_at_the_same_moment_one_does() throws Exception {
        var contract = forms.created();
        var order = installation(contract);
        var seen = Forms.etag(order);
        Callable<Integer> close = () -> Api.admin()
                .header("If-Match", seen)
                .body(Map.of())
                .post(order + "/close")
                .statusCode();
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(close, close), 60, TimeUnit.SECONDS);
        pool.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        get(contract + "/action-history").body("items.findAll { it.action == 'contract.activated' }.size()", is(1));
    }

    @Test
    void a_contract_that_is_active_already_is_not_activated_again() {
        var contract = forms.created();
        Forms.act(contract, "activate", Map.of("confirm", true, "activatedOn", "2026-09-01"))
                .statusCode(200);
        close(installation(contract), Map.of()).statusCode(200);
        get(contract).body("activatedOn", is("2026-09-01"));
        get(contract + "/pending-actions").body("items", empty());
    }

    @Test
    void a_cancelled_order_ends_its_pending_action_and_is_not_closed() {
        var contract = forms.created();
        var order = installation(contract);
        patch(order, Map.of("status", "CANCELLED")).statusCode(200).body("status", is("CANCELLED"));
        close(order, Map.of()).statusCode(409).body("code", is("work-order-cancelled"));
        get(contract + "/pending-actions").body("items", empty());
        get(contract).body("state", is("PRE_REGISTERED"));
        open(id(contract), "INSTALLATION").statusCode(201);
    }

    @Test
    void an_order_is_planned_and_its_status_follows_the_table() {
        var contract = forms.created();
        var order = installation(contract);
        var technician = fixtures.technician();
        patch(order, Map.of("status", "SCHEDULED", "assigneeId", technician, "scheduledAt", "2026-12-01T14:00:00Z"))
                .statusCode(200)
                .body("status", is("SCHEDULED"))
                .body("assigneeId", is(technician.toString()));
        patch(order, Map.of("status", "IN_PROGRESS")).statusCode(200);
        patch(order, "{\"assigneeId\":null,\"status\":\"OPEN\"}")
                .statusCode(200)
                .body("assigneeId", nullValue());
        refused(patch(order, Map.of("status", "DONE")), 422, "use-close", "/status");
        refused(patch(order, Map.of("assigneeId", UUID.randomUUID())), 422, "unknown-reference", "/assigneeId");
        refused(patch(order, Map.of("serviceId", UUID.randomUUID())), 422, "unknown-reference", "/serviceId");
        refused(patch(order, "{\"status\":null}"), 422, "required", "/status");
        patch(order, Map.of("kind", "VISIT")).statusCode(400);
        patch(order, Map.of("scheduledAt", "amanhã")).statusCode(400);
    }

    @Test
    void visits_and_one_installation_are_opened_by_hand() {
        var contract = forms.active();
        open(id(contract), "VISIT").statusCode(201).body("kind", is("VISIT")).body("number", notNullValue());
        open(id(contract), "INSTALLATION").statusCode(409).body("code", is("installation-already-open"));
        refused(open(id(contract), "CANCELLATION"), 422, "work-order-kind-by-action", "/kind");
        refused(open(UUID.randomUUID(), "VISIT"), 422, "unknown-reference", "/contractId");
        refused(
                Api.admin()
                        .body(Map.of("contractId", id(contract), "kind", "VISIT", "status", "DONE"))
                        .post(PATH)
                        .then(),
                422,
                "work-order-opened-ended",
                "/status");
        var form = forms.form("state", "CANCELLED");
        form.remove("access");
        open(id(forms.created(form)), "VISIT").statusCode(409).body("code", is("contract-cancelled"));
    }

    @Test
    void orders_are_listed_by_what_is_asked_for() {
        var contract = forms.created();
        open(id(contract), "VISIT").statusCode(201);
        var own = PATH + "?contractId=" + id(contract);
        get(own + "&count=true")
                .body("items.kind", contains("VISIT", "INSTALLATION"))
                .body("total", is(2));
        get(own + "&sort=number").body("items.kind", contains("INSTALLATION", "VISIT"));
        get(own + "&kind=VISIT&status=OPEN").body("items.kind", contains("VISIT"));
        get(own + "&status=DONE").body("items", empty());
        get(own + "&assigneeId=" + UUID.randomUUID()).body("items", empty());
        Api.admin().get(PATH + "?status=FEITO").then().statusCode(400);
        Api.admin().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404).body("code", is("work-order-not-found"));
    }

    @Test
    void a_technician_sees_and_works_its_own_orders_only() {
        var order = installation(forms.created());
        var name = "tecnico-" + fixtures.unique();
        var technician = Api.admin()
                .body(Map.of("username", name, "password", "senha-de-teste", "name", "Técnica", "role", "TECHNICIAN"))
                .post("/v1/users")
                .then()
                .extract()
                .<String>path("id");
        var token = Api.token(name, "senha-de-teste");
        Api.with(token).get(order).then().statusCode(404);
        Api.with(token).get(PATH).then().statusCode(200).body("items", empty());
        send(Api.with(token), order, "close", Map.of()).statusCode(404);

        patch(order, Map.of("assigneeId", technician)).statusCode(200);
        Api.with(token).get(order).then().statusCode(200);
        Api.with(token).get(PATH).then().body("items.size()", is(1));
        patchAs(token, order, Map.of("status", "IN_PROGRESS")).statusCode(200);
        patchAs(token, order, Map.of("scheduledAt", "2026-12-01T14:00:00Z")).statusCode(403);
        patchAs(token, order, "{\"assigneeId\":null}").statusCode(403);
        send(Api.with(token), order, "close", Map.of()).statusCode(200).body("status", is("DONE"));
        Api.with(token)
                .body(Map.of("contractId", UUID.randomUUID(), "kind", "VISIT"))
                .post(PATH)
                .then()
                .statusCode(403);
        send(Api.as(Role.SALES), order, "close", Map.of()).statusCode(403);
    }

    private static String installation(String contract) {
        return PATH + "/" + get(contract + "/pending-actions").extract().<String>path("items[0].workOrderId");
    }

    private static ValidatableResponse close(String order, Object body) {
        return send(Api.admin(), order, "close", body);
    }

    private static ValidatableResponse send(RequestSpecification caller, String order, String action, Object body) {
        return caller.header("If-Match", Forms.etag(order))
                .body(body)
                .post(order + "/" + action)
                .then();
    }

    private static ValidatableResponse patchAs(String token, String order, Object changes) {
        return Api.with(token)
                .header("If-Match", Forms.etag(order))
                .body(changes)
                .patch(order)
                .then();
    }

    private static ValidatableResponse open(UUID contract, String kind) {
        return Api.admin()
                .body(Map.of("contractId", contract, "kind", kind))
                .post(PATH)
                .then();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
