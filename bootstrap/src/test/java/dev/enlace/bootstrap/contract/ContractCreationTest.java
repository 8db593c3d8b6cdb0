package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.post;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.network.SimulatedFaults;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractCreationTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager database;

    @Inject
    SimulatedFaults faults;

    @Test
    void a_contract_of_the_bare_form_gets_everything_the_manual_promises() {
        var form = forms.form();
        var created = post(form)
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", is("PRE_REGISTERED"))
                .body("number", notNullValue())
                .body("monthlyPrice", is("99.90"))
                .body("monthlyPriceOrigin", is("PLAN"))
                .body("activatedOn", nullValue())
                .body("access.sessionType", is("DYNAMIC_PPPOE"))
                .body("access.provisioning", is("PENDING"))
                .body("access.password", matchesPattern("[a-z0-9]{12}"))
                .body(
                        "allowedActions",
                        contains(
                                "activate",
                                "exempt",
                                "change-plan",
                                "change-address",
                                "request-cancellation",
                                "request-acceptance"))
                .body("_links.customer.href", is("/v1/customers/" + form.get("customerId")));
        var contract = created.extract().header("Location");

        Forms.get(contract).body("access.password", nullValue());
        var order = Forms.get(contract + "/pending-actions")
                .body("items.label", contains("Instalação em andamento"))
                .body("items.status", contains("PENDING"))
                .extract()
                .<String>path("items[0].workOrderId");
        Forms.get("/v1/work-orders/" + order).body("kind", is("INSTALLATION")).body("status", is("OPEN"));
        Forms.get(contract + "/action-history")
                .body("items.action", contains("contract.created"))
                .body("items[0].user", notNullValue());
        Forms.get(contract + "/history").body("items.field", hasItems("state", "dueDay", "login"));
    }

    @Test
    void every_field_of_the_form_is_kept() {
        var form = forms.form();
        var technician = fixtures.technician();
        form.put("state", "ACTIVE");
        form.put("contractDate", "2026-01-15");
        form.put("activatedOn", "2026-02-01");
        form.put("monthlyPrice", "120.50");
        form.put("dueDay", 31);
        form.put("loyalty", Map.of("months", 12, "benefit", "240.00"));
        form.put("serviceId", fixtures.service().value());
        form.put("soldRemotely", true);
        form.put("note", "Portão azul");
        var access = new HashMap<>(forms.access(fixtures.concentrator().id()));
        access.put("password", "segredo-123");
        access.put("sessionType", "STATIC_PPPOE");
        form.put("access", access);
        form.put(
                "installation",
                Map.of("status", "SCHEDULED", "assigneeId", technician, "scheduledAt", "2026-12-01T14:00:00Z"));

        var contract = post(form)
                .statusCode(201)
                .body("state", is("ACTIVE"))
                .body("activatedOn", is("2026-02-01"))
                .body("monthlyPrice", is("120.50"))
                .body("monthlyPriceOrigin", is("CUSTOM"))
                .body("loyalty.months", is(12))
                .body("loyalty.benefit", is("240.00"))
                .body("loyalty.endsOn", is("2027-02-01"))
                .body("soldRemotely", is(true))
                .body("note", is("Portão azul"))
                .body("access.password", nullValue())
                .body("$", not(containsString("segredo")))
                .extract()
                .header("Location");

        Api.admin()
                .get("/v1/work-orders?contractId=" + id(contract))
                .then()
                .body("items[0].status", is("SCHEDULED"))
                .body("items[0].assigneeId", is(technician.toString()))
                .body("items[0].scheduledAt", is("2026-12-01T14:00:00Z"));
        assertThat(strings("select encode(password, 'escape') from contract_access where contract_id = :id", contract))
                .noneMatch(stored -> stored.contains("segredo"));
    }

    @Test
    void the_benefit_of_a_loyalty_term_is_the_plans_unless_the_form_says_otherwise() {
        post(forms.form("loyalty", Map.of("months", 6))).statusCode(201).body("loyalty.benefit", is("600.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE",
        "REDUCED_MANUAL, REDUCED_MANUAL",
        "BLOCKED_MANUAL, BLOCKED_MANUAL",
        "REDUCED_AUTO, ACTIVE",
        "BLOCKED_AUTO, ACTIVE"
    })
    void any_state_may_be_created_and_an_automatic_one_is_judged_at_once(String wanted, String got) {
        post(forms.form("state", wanted)).statusCode(201).body("state", is(got)).body("activatedOn", notNullValue());
    }

    @Test
    void a_deactivated_contract_says_from_when_until_when() {
        var today = LocalDate.now();
        var form = forms.form("state", "DEACTIVATED");
        refused(post(form), 422, "deactivation-and-state", "/deactivation");
        form.put(
                "deactivation",
                Map.of("from", today.toString(), "until", today.plusDays(40).toString()));
        post(form)
                .statusCode(201)
                .body("deactivation.until", is(today.plusDays(40).toString()));
        var active = forms.form("deactivation", form.get("deactivation"));
        refused(post(active), 422, "deactivation-and-state", "/deactivation");
        var ends = Map.of("from", today.toString(), "until", today.minusDays(1).toString());
        form.put("deactivation", ends);
        refused(post(form), 422, "deactivation-until-before-from", "/deactivation/until");
    }

    @Test
    void a_cancelled_contract_takes_no_login_and_opens_nothing() {
        var form = forms.form("state", "CANCELLED");
        refused(post(form), 422, "access-with-cancelled", "/access");
        form.remove("access");
        var contract = post(form)
                .statusCode(201)
                .body("access", nullValue())
                .body("allowedActions", empty())
                .extract()
                .header("Location");
        Forms.get(contract + "/pending-actions").body("items", empty());
    }

    @Test
    void sales_creates_pre_registered_contracts_only() {
        post(Api.as(Role.SALES), forms.form()).statusCode(201);
        post(Api.as(Role.SALES), forms.form("state", "ACTIVE")).statusCode(403).body("code", is("permission-denied"));
        post(Api.as(Role.SUPPORT), forms.form("state", "ACTIVE")).statusCode(201);
        post(Api.as(Role.FINANCE), forms.form()).statusCode(403);
        post(Api.as(Role.TECHNICIAN), forms.form()).statusCode(403);
        post(Api.as(Role.AUDITOR), forms.form()).statusCode(403);
    }

    @Test
    void a_login_is_taken_without_regard_to_case() {
        var form = forms.form();
        post(form).statusCode(201);
        var other = forms.form();
        access(other).put("login", login(form).toUpperCase(java.util.Locale.ROOT));
        post(other).statusCode(409).body("code", is("login-taken"));
    }

    @Test
    void of_two_who_want_a_login_at_the_same_moment_one_gets_it_and_nothing_of_the_other_stays() throws Exception {
        var first = forms.form();
        var second = forms.form();
        access(second).put("login", login(first));
        var barrier = new CyclicBarrier(2);
        Callable<Integer> one = () -> raced(barrier, first);
        Callable<Integer> two = () -> raced(barrier, second);
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(one, two), 60, TimeUnit.SECONDS);
        pool.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        var contracts = List.of(first, second).stream()
                .mapToInt(form -> Forms.get("/v1/customers/" + form.get("customerId") + "/contracts")
                        .extract()
                        .path("items.size()"))
                .sum();
        assertThat(contracts).isEqualTo(1);
    }

    private static int raced(CyclicBarrier barrier, Map<String, Object> form) throws Exception {
        var caller = Api.admin();
        barrier.await(30, TimeUnit.SECONDS);
        return post(caller, form).extract().statusCode();
    }

    @Test
    void a_login_that_the_concentrator_knows_is_refused_and_nothing_is_stored() {
        var form = forms.form();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into simulated_login (concentrator_id, login, access) values (:c, :l, 'FOREIGN')")
                        .setParameter("c", access(form).get("concentratorId"))
                        .setParameter("l", login(form).toLowerCase(java.util.Locale.ROOT))
                        .executeUpdate());
        post(form).statusCode(409).body("code", is("login-taken-on-concentrator"));
        Forms.get("/v1/customers/" + form.get("customerId") + "/contracts").body("items", empty());
    }

    @Test
    void a_concentrator_that_does_not_answer_stops_the_creation() {
        var concentrator = fixtures.concentrator().id();
        var form = forms.form("access", forms.access(concentrator));
        faults.set(concentrator, SimulatedFaults.Fault.DEAD);
        post(form).statusCode(503).body("code", is("concentrator-unavailable"));
        Forms.get("/v1/customers/" + form.get("customerId") + "/contracts").body("items", empty());
        faults.set(concentrator, SimulatedFaults.Fault.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "com espaço", "acentuação", "a;drop table contract"})
    void a_malformed_login_is_named(String login) {
        var form = forms.form();
        access(form).put("login", login);
        refused(post(form), 422, "login-malformed", "/access/login");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, -1})
    void a_due_day_outside_the_month_is_refused(int day) {
        refused(post(forms.form("dueDay", day)), 422, "due-day-out-of-range", "/dueDay");
    }

    @Test
    void a_missing_due_day_is_required_and_a_text_is_malformed() {
        refused(post(forms.form("dueDay", null)), 422, "required", "/dueDay");
        post(forms.form("dueDay", "dez")).statusCode(400);
        post(forms.form("dueDay", 10.5)).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"-1, price-out-of-range", "1.234, money-decimals", "1000000000000000, money-out-of-range"})
    void an_impossible_price_is_refused(String price, String code) {
        refused(post(forms.form("monthlyPrice", price)), 422, code, "/monthlyPrice");
    }

    @Test
    void a_price_of_nothing_is_possible() {
        post(forms.form("monthlyPrice", 0)).statusCode(201).body("monthlyPrice", is("0.00"));
    }

    @Test
    void a_natural_person_is_bound_for_twelve_months_at_most_and_a_company_for_longer() {
        refused(
                post(forms.form("loyalty", Map.of("months", 24))),
                422,
                "loyalty-too-long-for-person",
                "/loyalty/months");
        var company = forms.form("loyalty", Map.of("months", 24));
        company.put(
                "customerId",
                fixtures.company("Empresa " + fixtures.unique()).id().value());
        post(company).statusCode(201);
        refused(
                post(forms.form("loyalty", Map.of("months", 61))),
                422,
                "loyalty-months-out-of-range",
                "/loyalty/months");
    }

    @Test
    void unknown_references_are_named_all_at_once() {
        var form = forms.form();
        form.put("planId", UUID.randomUUID());
        form.put("collectionPortfolioId", UUID.randomUUID());
        form.put("customerId", UUID.randomUUID());
        form.put("serviceId", UUID.randomUUID());
        access(form).put("concentratorId", UUID.randomUUID());
        form.put("installation", Map.of("serviceId", UUID.randomUUID()));
        post(form)
                .statusCode(422)
                .body("code", is("validation-failed"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/planId",
                                "/collectionPortfolioId",
                                "/customerId",
                                "/serviceId",
                                "/access/concentratorId",
                                "/installation/serviceId"))
                .body("errors.code", hasItem("unknown-reference"));
        refused(post(forms.form("planId", UUID.randomUUID())), 422, "unknown-reference", "/planId");
    }

    @Test
    void every_bad_field_is_named_at_once() {
        var form = forms.form("dueDay", 0);
        form.put("monthlyPrice", "-1");
        form.put("loyalty", Map.of("months", 99));
        access(form).put("login", "x");
        access(form).put("password", "não");
        post(form)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/dueDay", "/monthlyPrice", "/loyalty/months", "/access/login", "/access/password"))
                .body("errors.value", not(hasItem("não")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-11-20", "2037-12-01"})
    void a_contract_date_lies_within_ten_years(String date) {
        refused(post(forms.form("contractDate", date)), 422, "date-out-of-range", "/contractDate");
    }

    @Test
    void impossible_dates_and_activations_are_refused() {
        post(forms.form("contractDate", "2026-02-31")).statusCode(400);
        refused(post(forms.form("activatedOn", "2026-01-01")), 422, "activated-on-without-activation", "/activatedOn");
        var future = forms.form("state", "ACTIVE");
        future.put("activatedOn", LocalDate.now().plusDays(2).toString());
        refused(post(future), 422, "activation-in-the-future", "/activatedOn");
    }

    @Test
    void an_unknown_field_is_refused() {
        post(forms.form("sellerId", UUID.randomUUID())).statusCode(400).body("code", is("unknown-field"));
    }

    @Test
    void the_same_request_many_times_at_once_makes_one_contract_and_never_takes_its_own_login() throws Exception {
        var form = forms.form();
        var key = UUID.randomUUID().toString();
        var tasks = Collections.nCopies(6, (Callable<Response>)
                () -> Api.admin().header("Idempotency-Key", key).body(form).post("/v1/contracts"));
        var pool = Executors.newFixedThreadPool(tasks.size());
        var ids = new HashSet<String>();
        for (var answer : pool.invokeAll(tasks)) {
            if (answer.get().statusCode() == 201) {
                ids.add(answer.get().path("id"));
            } else {
                answer.get().then().statusCode(409).body("code", is("idempotency-in-flight"));
            }
        }
        pool.shutdown();
        assertThat(ids).hasSize(1);
    }

    @Test
    void a_key_repeats_the_answer_with_its_password_and_another_content_is_refused() {
        var key = UUID.randomUUID().toString();
        var form = forms.form();
        var first = post(Api.admin().header("Idempotency-Key", key), form).statusCode(201);
        post(Api.admin().header("Idempotency-Key", key), form)
                .statusCode(201)
                .header("Location", first.extract().header("Location"))
                .body("access.password", is(first.extract().<String>path("access.password")));
        form.put("dueDay", 11);
        post(Api.admin().header("Idempotency-Key", key), form)
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
        Forms.get("/v1/customers/" + form.get("customerId") + "/contracts").body("items.size()", is(1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> access(Map<String, Object> form) {
        return (Map<String, Object>) form.get("access");
    }

    private static String login(Map<String, Object> form) {
        return (String) access(form).get("login");
    }

    private static String id(String contract) {
        return contract.substring(contract.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String sql, String contract) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, String.class)
                        .setParameter("id", UUID.fromString(id(contract)))
                        .getResultList());
    }
}
