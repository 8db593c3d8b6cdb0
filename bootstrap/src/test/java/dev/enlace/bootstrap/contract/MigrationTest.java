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

import dev.enlace.application.event.Relay;
import dev.enlace.application.network.SimulateConcentrator;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Migration of technology, over REST. The plan of before costs 99.90. */
@QuarkusTest
class MigrationTest {
    private static final Money DIFFERENCE = Money.of("30.00");

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
    void plan_price_and_concentrator_change_when_the_order_is_closed() throws Exception {
        var contract = served();
        monthly(contract);
        var before = get(contract).extract().<String>path("access.concentratorId");
        var after = fixtures.concentrator().id().value();
        var plan = radio();
        var today = calendar.today();
        int days = YearMonth.from(today).lengthOfMonth() - today.getDayOfMonth() + 1;
        var adjustment = ProrationBase.COMMERCIAL_30
                .price(DIFFERENCE, days, YearMonth.from(today))
                .toString();
        Api.admin()
                .body(Map.of("planId", plan))
                .post(contract + "/actions/migrate-technology/preview")
                .then()
                .statusCode(200)
                .body("adjustment", is(adjustment))
                .body("monthlyPrice", is("129.90"));
        migrate(contract, Map.of("planId", plan, "concentratorId", after, "reason", "chegou a fibra"))
                .statusCode(200)
                .body("monthlyPrice", is("99.90"));
        get(contract + "/pending-actions").body("items.kind", hasItem("TECHNOLOGY_MIGRATION"));
        migrate(contract, Map.of("planId", plan)).statusCode(409).body("code", is("migration-already-requested"));
        var order = Orders.pending(contract, "TECHNOLOGY_MIGRATION");
        get(order).body("kind", is("TECHNOLOGY_CHANGE"));
        charges(contract).body("items.kind", not(hasItem("ADJUSTMENT")));

        Orders.close(order, Map.of()).statusCode(200);
        get(contract)
                .body("plan.id", is(plan.toString()))
                .body("monthlyPrice", is("129.90"))
                .body("access.concentratorId", is(after.toString()));
        charges(contract).body("items.findAll { it.kind == 'ADJUSTMENT' }.amount", contains(adjustment));
        get(contract + "/pending-actions").body("items.kind", not(hasItem("TECHNOLOGY_MIGRATION")));
        get(contract + "/action-history")
                .body(
                        "items.action",
                        hasItems(
                                "contract.migration-requested",
                                "contract.plan-changed",
                                "contract.price-changed",
                                "contract.access-changed"));
        get(contract + "/history").body("items.field", hasItems("planId", "monthlyPrice", "concentratorId"));
        relay.drain();
        for (int i = 0;
                i < 100 && (known(after.toString()).isEmpty() || !known(before).isEmpty());
                i++) {
            Thread.sleep(100);
        }
        assertThat(known(before)).isEmpty();
        assertThat(known(after.toString()))
                .extracting(SimulatedLogins.View::downloadKbps)
                .containsExactly(50_000L);
    }

    @Test
    void a_cancelled_order_leaves_the_plan_as_it_was() {
        var contract = served();
        var plan = get(contract).extract().<String>path("plan.id");
        migrate(contract, Map.of("planId", radio())).statusCode(200);
        Orders.cancel(Orders.pending(contract, "TECHNOLOGY_MIGRATION"));
        get(contract).body("plan.id", is(plan)).body("monthlyPrice", is("99.90"));
        get(contract + "/action-history").body("items.action", hasItem("contract.migration-dropped"));
        charges(contract).body("items", empty());
        migrate(contract, Map.of("planId", radio())).statusCode(200);
    }

    @Test
    void a_migration_to_a_lower_price_gives_credit() {
        var contract = served();
        monthly(contract);
        migrate(contract, Map.of("planId", radio(), "monthlyPrice", "69.90")).statusCode(200);
        Orders.close(Orders.pending(contract, "TECHNOLOGY_MIGRATION"), Map.of()).statusCode(200);
        var customer = get(contract).extract().<String>path("customerId");
        get("/v1/credits?customerId=" + customer).body("items", hasSize(1)).body("items[0].origin", is("PRICE_CHANGE"));
        get(contract).body("monthlyPriceOrigin", is("CUSTOM"));
        get("/v1/reports/books?customerId=" + customer).body("balanced", is(true));
    }

    @Test
    void what_is_wrong_is_told_and_changes_nothing() {
        var contract = served();
        refused(migrate(contract, Map.of()), 422, "required", "/planId");
        refused(
                migrate(contract, Map.of("planId", fixtures.plan("10.00").id().value())),
                422,
                "same-technology",
                "/planId");
        refused(migrate(contract, Map.of("planId", UUID.randomUUID())), 422, "unknown-reference", "/planId");
        refused(
                migrate(contract, Map.of("planId", radio(), "concentratorId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/concentratorId");
        var elsewhere = fixtures.concentrator().id();
        simulation.addForeign(elsewhere, new Login(get(contract).extract().path("access.login")));
        migrate(contract, Map.of("planId", radio(), "concentratorId", elsewhere.value()))
                .statusCode(409)
                .body("code", is("login-taken-on-concentrator"));
        act(contract, "block", Map.of("reason", "abuso")).statusCode(200);
        migrate(contract, Map.of("planId", radio())).statusCode(409).body("code", is("action-not-allowed"));
        get("/v1/work-orders?kind=TECHNOLOGY_CHANGE&contractId=" + contract.substring(contract.lastIndexOf('/') + 1))
                .body("items", empty());
    }

    private UUID radio() {
        return fixtures.plan("129.90", Technology.RADIO, 50_000, 20_000).id().value();
    }

    private List<SimulatedLogins.View> known(String concentrator) {
        return simulation
                .logins(new ConcentratorId(UUID.fromString(concentrator)), PageQuery.first(10, "login"))
                .items();
    }

    private String served() {
        var form = forms.form("state", "ACTIVE");
        var since = calendar.today().withDayOfMonth(1).minusMonths(1);
        form.put("activatedOn", since.toString());
        form.put("contractDate", since.toString());
        return forms.created(form);
    }

    private static ValidatableResponse migrate(String contract, Map<String, Object> body) {
        return act(contract, "migrate-technology", new HashMap<>(body));
    }

    /** Last month's fee and this month's. */
    private static void monthly(String contract) {
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("count", 2))
                .post(contract + "/charges/monthly")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse charges(String contract) {
        return get(contract + "/charges?limit=100");
    }
}
