package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.act;
import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.event.Relay;
import dev.enlace.application.network.SimulateConcentrator;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
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

/** Leaving, over REST: from the request to the last account. The plan costs 99.90. */
@QuarkusTest
class CancellationTest {
    private static final Money PRICE = Money.of("99.90");

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    ProviderCalendar calendar;

    @Inject
    Relay relay;

    @Inject
    SimulateConcentrator simulation;

    @Test
    void a_contract_is_left_by_its_order_as_the_preview_said() throws Exception {
        var contract = served(3, Map.of("months", 12, "benefit", "600.00"));
        var month = YearMonth.from(calendar.today());
        monthly(contract, 5);
        var login = get(contract).extract().<String>path("access.login");
        var concentrator = get(contract).extract().<String>path("access.concentratorId");
        var today = calendar.today();
        var owed = owed(today);

        var preview = preview(contract, Map.of())
                .body("effectiveDate", is(today.toString()))
                .body("withdrawal", is(false))
                .body("residual.competence", is(month.toString()))
                .body("residual.proration", is(owed.toString()))
                .body("residual.billed", is("99.90"))
                .body("residual.amount", is(owed.minus(PRICE).toString()))
                .body("voidedCharges.description", hasItem(containsString("Mensalidade")))
                .body("refundDue", is("0.00"));
        long remaining = 12 - 3 - (today.getDayOfMonth() == 1 ? 0 : 1);
        var fine = Money.of("600.00").fraction(remaining, 12).toString();
        preview.body("loyaltyFine.amount", is(fine))
                .body("loyaltyFine.formula", is("600.00 × " + remaining + " ÷ 12 meses"))
                .body("charges.find { it.kind == 'LOYALTY_FINE' }.amount", is(fine));
        get(contract).body("billedUntil", nullValue());
        get(contract + "/pending-actions").body("items.kind", not(hasItem("CANCELLATION")));
        relay.drain();
        await(concentrator, 1);

        request(contract, Map.of())
                .statusCode(200)
                .body("state", is("ACTIVE"))
                .body("billedUntil", is(today.toString()));
        get(contract + "/pending-actions")
                .body("items.find { it.kind == 'CANCELLATION' }.label", is("Cancelamento em andamento"));
        var order = Orders.pending(contract, "CANCELLATION");
        get(order).body("kind", is("CANCELLATION")).body("status", is("OPEN"));
        charges(contract, "OPEN").body("items.amount", not(hasItem(fine)));

        Orders.close(order, Map.of("equipmentReturned", true, "note", "ONU recolhida"))
                .statusCode(200)
                .body("equipmentReturned", is(true));
        get(contract)
                .body("state", is("CANCELLED"))
                .body("allowedActions", empty())
                .body("access.login", is(login));
        get(contract + "/pending-actions").body("items", empty());
        get(contract + "/action-history")
                .body(
                        "items.action",
                        hasItems("contract.cancellation-requested", "contract.cancelled", "contract.settled"))
                .body("items.find { it.action == 'contract.cancelled' }.reason", is("mudou de cidade"))
                .body("items.find { it.action == 'contract.settled' }.data.loyaltyFine", is(fine));
        get(contract + "/history").body("items.field", hasItems("state", "billedUntil"));
        get(contract + "/timeline?limit=100").body("items.subject", hasItems("contract.cancelled", "LOYALTY_FINE"));
        charges(contract, "OPEN")
                .body("items.find { it.kind == 'LOYALTY_FINE' }.amount", is(fine))
                .body("items.find { it.competence == '" + month + "' }.amount", is(owed.toString()))
                .body("items.competence", not(hasItem(month.plusMonths(1).toString())));
        charges(contract, "VOIDED")
                .body("items.competence", hasItem(month.plusMonths(1).toString()));
        balanced(contract);

        relay.drain();
        await(concentrator, 0);
        var form = forms.form();
        var access = new HashMap<String, Object>();
        access.put("login", login);
        access.put("concentratorId", concentrator);
        form.put("access", access);
        Forms.post(form).statusCode(201);
    }

    @Test
    void a_cancelled_order_leaves_the_contract_as_it_was_and_bills_the_days_between() {
        var contract = served(2, null);
        monthly(contract, 2);
        request(contract, Map.of()).statusCode(200);
        // The running month's fee is made while leaving is under way: for the days served alone.
        var today = calendar.today();
        if (today.getDayOfMonth() > 1) {
            monthly(contract, 1);
            charges(contract, null)
                    .body(
                            "items.find { it.competence == '" + YearMonth.from(today) + "' }.amount",
                            is(owed(today).toString()));
        }
        conflict(
                Api.admin()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of("count", 1))
                        .post(contract + "/charges/monthly")
                        .then(),
                "nothing-to-bill");
        Orders.cancel(Orders.pending(contract, "CANCELLATION"));

        get(contract).body("state", is("ACTIVE")).body("billedUntil", nullValue());
        get(contract + "/pending-actions").body("items.kind", not(hasItem("CANCELLATION")));
        get(contract + "/action-history").body("items.action", hasItem("contract.cancellation-dropped"));
        var ofMonth = charges(contract, null)
                .extract()
                .<List<String>>path("items.findAll { it.competence == '" + YearMonth.from(today) + "' }.amount");
        if (today.getDayOfMonth() > 1) {
            assertThat(ofMonth).hasSize(2);
        }
        monthly(contract, 1);
        request(contract, Map.of()).statusCode(200);
    }

    @Test
    void a_month_that_was_paid_comes_back_for_the_days_not_served() {
        var contract = served(1, null);
        monthly(contract, 2);
        for (var slip : open(contract)) {
            pay(slip);
        }
        var today = calendar.today();
        var back = PRICE.minus(owed(today));
        request(contract, Map.of()).statusCode(200);
        preview(contract, 409, "cancellation-already-requested");
        Orders.close(Orders.pending(contract, "CANCELLATION"), Map.of()).statusCode(200);
        charges(contract, "OPEN").body("items", empty());
        var customer = get(contract).extract().<String>path("customerId");
        if (back.isPositive()) {
            get("/v1/credits?customerId=" + customer)
                    .body("items.origin", contains("CANCELLATION"))
                    .body("items[0].available", is(back.toString()))
                    .body("items[0].contractId", is(id(contract)));
        }
        balanced(contract);
    }

    @Test
    void what_was_paid_too_much_is_set_off_against_the_fine() {
        var contract = served(1, Map.of("months", 12, "benefit", "120.00"));
        monthly(contract, 2);
        for (var slip : open(contract)) {
            pay(slip);
        }
        var fine = preview(contract, Map.of()).extract().<String>path("loyaltyFine.amount");
        var back = PRICE.minus(owed(calendar.today()));
        var due = Money.of(fine).minus(back);
        preview(contract, Map.of())
                .body("refunds.refund", back.isPositive() ? contains(back.toString()) : empty())
                .body("refundDue", is("0.00"))
                .body("amountDue", is(due.toString()));
        request(contract, Map.of()).statusCode(200);
        Orders.close(Orders.pending(contract, "CANCELLATION"), Map.of()).statusCode(200);
        charges(contract, "OPEN")
                .body("items.kind", contains("LOYALTY_FINE"))
                .body("items.balance", contains(due.toString()));
        balanced(contract);
    }

    @Test
    void a_withdrawal_from_a_sale_at_a_distance_costs_nothing_and_everything_comes_back() {
        var form = forms.form("state", "ACTIVE");
        form.put("soldRemotely", true);
        form.put("loyalty", Map.of("months", 12, "benefit", "600.00"));
        var contract = forms.created(form);
        monthly(contract, 2);
        var first = open(contract).get(0);
        var paid = get("/v1/collections/" + first).extract().<String>path("amountDue");
        pay(first);
        preview(contract, Map.of())
                .body("withdrawal", is(true))
                .body("loyaltyFine", nullValue())
                .body("residual.amount", is("0.00"))
                .body("charges", empty())
                .body("refundDue", is(paid));
        request(contract, Map.of()).statusCode(200);
        Orders.close(Orders.pending(contract, "CANCELLATION"), Map.of()).statusCode(200);
        charges(contract, "OPEN").body("items", empty());
        get(contract + "/action-history")
                .body("items.find { it.action == 'contract.settled' }.data.withdrawal", is(true))
                .body("items.find { it.action == 'contract.settled' }.data.refundDue", is(paid));
        balanced(contract);
    }

    @Test
    void after_the_seventh_day_a_sale_at_a_distance_is_left_like_any_other() {
        var form = forms.form("state", "ACTIVE");
        form.put("soldRemotely", true);
        form.put("contractDate", calendar.today().minusDays(8).toString());
        form.put("activatedOn", calendar.today().minusDays(8).toString());
        preview(forms.created(form), Map.of()).body("withdrawal", is(false));
        form.putAll(forms.form());
        form.put("contractDate", calendar.today().minusDays(7).toString());
        form.put("activatedOn", calendar.today().minusDays(7).toString());
        form.put("state", "ACTIVE");
        form.put("soldRemotely", true);
        preview(forms.created(form), Map.of()).body("withdrawal", is(true));
    }

    @Test
    void the_seven_days_run_from_a_later_acceptance() {
        var form = forms.form("state", "ACTIVE");
        form.put("soldRemotely", true);
        form.put("contractDate", calendar.today().minusDays(20).toString());
        form.put("activatedOn", calendar.today().minusDays(20).toString());
        form.put("acceptanceConfigurationId", Asked.configuration(Map.of("askCode", false)));
        var contract = forms.created(form).replaceFirst("^https?://[^/]+", "");
        preview(contract, Map.of()).body("withdrawal", is(false));
        Asked.accept(Asked.link(contract), Map.of("name", "Fulano")).statusCode(200);
        preview(contract, Map.of()).body("withdrawal", is(true));
    }

    @Test
    void a_reserved_address_is_free_again_and_other_orders_are_cancelled() {
        var address = "2001:db8:" + Long.toHexString(System.nanoTime() & 0xffff) + "::1";
        var ip = Api.admin()
                .body(Map.of("address", address))
                .post("/v1/ip-addresses")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var form = forms.form();
        var access = forms.access(fixtures.concentrator().id());
        access.put("reservedIp", address);
        form.put("access", access);
        var contract = forms.created(form);
        get(ip).body("state", is("TAKEN"));
        request(contract, Map.of()).statusCode(200);
        get(contract + "/pending-actions").body("items.kind", containsInAnyOrder("CANCELLATION", "INSTALLATION"));
        var installation = Orders.pending(contract, "INSTALLATION");
        preview(contract, 409, "cancellation-already-requested");
        Orders.close(Orders.pending(contract, "CANCELLATION"), Map.of()).statusCode(200);
        get(installation).body("status", is("CANCELLED"));
        get(ip).body("state", is("FREE")).body("contractId", nullValue());
        get(contract).body("state", is("CANCELLED"));
        get(contract + "/pending-actions").body("items", empty());
        charges(contract, null).body("items", empty());
    }

    @Test
    void what_is_wrong_is_told_and_changes_nothing() {
        var contract = served(1, null);
        var yesterday = calendar.today().minusDays(1).toString();
        refused(act(contract, "request-cancellation", Map.of("confirm", true)), 422, "required", "/reason");
        refused(
                act(contract, "request-cancellation", Map.of("reason", "preço")),
                422,
                "confirmation-required",
                "/confirm");
        refused(
                request(contract, Map.of("effectiveDate", yesterday)),
                422,
                "cancellation-in-the-past",
                "/effectiveDate");
        refused(
                Api.admin()
                        .body(Map.of("effectiveDate", yesterday))
                        .post(contract + "/actions/request-cancellation/preview")
                        .then(),
                422,
                "cancellation-in-the-past",
                "/effectiveDate");
        refused(request(contract, Map.of("assigneeId", UUID.randomUUID())), 422, "unknown-reference", "/assigneeId");
        refused(request(contract, Map.of("serviceId", UUID.randomUUID())), 422, "unknown-reference", "/serviceId");
        act(contract, "request-cancellation", Map.of("reason", "x", "confirm", true, "when", "now"))
                .statusCode(400);
        act(Api.as(Role.FINANCE), contract, "request-cancellation", Map.of()).statusCode(403);
        act(Api.as(Role.SALES), contract, "request-cancellation", Map.of()).statusCode(403);
        get(contract).body("billedUntil", nullValue());
        get("/v1/work-orders?contractId=" + id(contract) + "&kind=CANCELLATION").body("items", empty());

        request(contract, Map.of()).statusCode(200);
        conflict(request(contract, Map.of()), "cancellation-already-requested");
        get(contract + "/actions")
                .body("items.find { it.action == 'request-cancellation' }.allowed", is(false))
                .body("items.find { it.action == 'request-cancellation' }.code", is("cancellation-already-requested"))
                .body("items.find { it.action == 'request-cancellation' }.irreversible", is(true));
        refused(
                Orders.close(openVisit(contract), Map.of("equipmentReturned", true)),
                422,
                "equipment-without-cancellation",
                "/equipmentReturned");
    }

    @Test
    void of_two_requests_or_two_closings_at_once_one_counts_and_a_replay_is_answered_alike() throws Exception {
        var contract = served(1, Map.of("months", 12, "benefit", "120.00"));
        var seen = Forms.etag(contract);
        var body = Map.of("reason", "preço", "confirm", true);
        var key = UUID.randomUUID().toString();
        Callable<Integer> ask = () -> Api.admin()
                .header("If-Match", seen)
                .body(body)
                .post(contract + "/actions/request-cancellation")
                .statusCode();
        assertThat(twice(ask)).containsExactlyInAnyOrder(200, 412);
        var order = Orders.pending(contract, "CANCELLATION");
        var version = Forms.etag(order);
        Callable<Integer> close = () -> Api.admin()
                .header("If-Match", version)
                .body(Map.of())
                .post(order + "/close")
                .statusCode();
        assertThat(twice(close)).containsExactlyInAnyOrder(200, 412);
        charges(contract, null).body("items.findAll { it.kind == 'LOYALTY_FINE' }", hasSize(1));

        var other = served(1, null);
        var tag = Forms.etag(other);
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(other + "/actions/request-cancellation")
                    .then()
                    .statusCode(200);
        }
        get("/v1/work-orders?contractId=" + id(other) + "&kind=CANCELLATION").body("items", hasSize(1));
    }

    /** Until the concentrator knows so many logins: it is told after the commit. */
    private void await(String concentrator, int logins) throws InterruptedException {
        var id = new ConcentratorId(UUID.fromString(concentrator));
        for (int i = 0; i < 100 && known(id) != logins; i++) {
            Thread.sleep(100);
        }
        assertThat(known(id)).isEqualTo(logins);
    }

    private int known(ConcentratorId concentrator) {
        return simulation
                .logins(concentrator, PageQuery.first(10, "login"))
                .items()
                .size();
    }

    private static List<Integer> twice(Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(call, call), 60, TimeUnit.SECONDS);
        pool.shutdown();
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private String openVisit(String contract) {
        return Api.admin()
                .body(Map.of("contractId", id(contract), "kind", "VISIT"))
                .post("/v1/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Active since the 1st of the month so many months ago. */
    private String served(int months, Map<String, Object> loyalty) {
        var form = forms.form("state", "ACTIVE");
        var since = calendar.today().withDayOfMonth(1).minusMonths(months);
        form.put("activatedOn", since.toString());
        form.put("contractDate", since.toString());
        if (loyalty != null) {
            form.put("loyalty", loyalty);
        }
        return forms.created(form);
    }

    private static ValidatableResponse request(String contract, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("reason", "mudou de cidade", "confirm", true));
        body.putAll(more);
        return act(contract, "request-cancellation", body);
    }

    private static ValidatableResponse preview(String contract, Map<String, Object> body) {
        return Api.admin()
                .body(body)
                .post(contract + "/actions/request-cancellation/preview")
                .then()
                .statusCode(200);
    }

    private static void preview(String contract, int status, String code) {
        Api.admin()
                .post(contract + "/actions/request-cancellation/preview")
                .then()
                .statusCode(status)
                .body("code", is(code));
    }

    private static void monthly(String contract, int count) {
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("count", count))
                .post(contract + "/charges/monthly")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse charges(String contract, String status) {
        return get(contract + "/charges?limit=100" + (status == null ? "" : "&status=" + status));
    }

    private static List<String> open(String contract) {
        return charges(contract, "OPEN").extract().<List<String>>path("items.collectionId").stream()
                .distinct()
                .toList();
    }

    /** In time: on the due date, or today where that is still to come. */
    private void pay(String slip) {
        var today = calendar.today();
        var due = LocalDate.parse(get("/v1/collections/" + slip).extract().<String>path("dueDate"));
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "amount",
                        get("/v1/collections/" + slip).extract().<String>path("balance"),
                        "method",
                        "PIX",
                        "paidOn",
                        (due.isAfter(today) ? today : due).toString()))
                .post("/v1/collections/" + slip + "/receipts")
                .then()
                .statusCode(201);
    }

    private static void balanced(String contract) {
        var customer = get(contract).extract().<String>path("customerId");
        get("/v1/reports/books?customerId=" + customer).body("balanced", is(true));
    }

    private static void conflict(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("code", is(code));
    }

    /** What the running month costs to {@code end}. */
    private static Money owed(LocalDate end) {
        var days = end.getDayOfMonth() - 1;
        return days == 0 ? Money.ZERO : ProrationBase.COMMERCIAL_30.price(PRICE, days, YearMonth.from(end));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
