package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.act;
import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Change of address, installation and exemption, over REST. */
@QuarkusTest
class OrderedActionsTest {
    private static final Map<String, Object> PLACE =
            Map.of("street", "Avenida Nova", "number", "77", "city", Map.of("ibgeCode", "3509502"));

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    ProviderCalendar calendar;

    @Test
    void an_address_changes_when_its_order_is_closed() {
        var contract = forms.active();
        move(contract, Map.of()).statusCode(200);
        var order = Orders.pending(contract, "ADDRESS_CHANGE");
        get(order).body("kind", is("ADDRESS_CHANGE")).body("address.street", is("Avenida Nova"));
        get(contract + "/address").body("useContractAddress", is(false)).body("street", is((Object) null));
        conflict(move(contract, Map.of()), "address-change-already-requested");
        offered(contract, "change-address", "address-change-already-requested");

        Orders.close(order, Map.of()).statusCode(200);
        get(contract + "/address")
                .body("useContractAddress", is(true))
                .body("street", is("Avenida Nova"))
                .body("number", is("77"))
                .body("latitude", notNullValue());
        get(contract + "/pending-actions").body("items.kind", not(hasItem("ADDRESS_CHANGE")));
        get(contract + "/action-history")
                .body("items.action", hasItems("contract.address-change-requested", "contract.address-changed"));
        get(contract + "/history").body("items.tab", hasItem("address"));
        get(order).body("address.street", is("Avenida Nova"));
        refused(move(contract, Map.of()), 422, "address-unchanged", "/address");
    }

    @Test
    void a_cancelled_order_leaves_the_address_as_it_was() {
        var contract = forms.created();
        move(contract, Map.of()).statusCode(200);
        Orders.cancel(Orders.pending(contract, "ADDRESS_CHANGE"));
        get(contract + "/address").body("useContractAddress", is(false));
        get(contract + "/action-history").body("items.action", hasItem("contract.address-change-dropped"));
        move(contract, Map.of()).statusCode(200);
    }

    @Test
    void an_order_closed_while_blocked_takes_effect_all_the_same() {
        var contract = forms.active();
        move(contract, Map.of()).statusCode(200);
        act(contract, "block", Map.of("reason", "abuso")).statusCode(200);
        Orders.close(Orders.pending(contract, "ADDRESS_CHANGE"), Map.of()).statusCode(200);
        get(contract + "/address").body("street", is("Avenida Nova"));
        var elsewhere = Map.of("street", "Rua Dois", "city", Map.of("ibgeCode", "3509502"));
        conflict(move(contract, Map.of("address", elsewhere)), "action-not-allowed");
    }

    @Test
    void an_address_that_is_wrong_is_refused_when_it_is_asked_for() {
        var contract = forms.active();
        refused(act(contract, "change-address", Map.of()), 422, "required", "/address");
        refused(
                act(contract, "change-address", Map.of("address", Map.of("street", "Rua Um"))),
                422,
                "required",
                "/address/city");
        refused(
                act(
                        contract,
                        "change-address",
                        Map.of("address", Map.of("street", "Rua Um", "city", Map.of("ibgeCode", "0000000")))),
                422,
                "unknown-city",
                "/address/city/ibgeCode");
        refused(move(contract, Map.of("condominiumId", UUID.randomUUID())), 422, "unknown-reference", "/condominiumId");
        get("/v1/work-orders?kind=ADDRESS_CHANGE&contractId=" + id(contract)).body("items", empty());
    }

    @Test
    void an_installation_is_opened_by_its_action_one_at_a_time() {
        var contract = forms.created();
        conflict(act(contract, "open-installation", Map.of()), "installation-already-open");
        offered(contract, "open-installation", "installation-already-open");
        Orders.cancel(Orders.pending(contract, "INSTALLATION"));
        offered(contract, "open-installation", null);
        act(Api.as(Role.SALES), contract, "open-installation", Map.of("note", "levar escada"))
                .statusCode(200)
                .body("state", is("PRE_REGISTERED"));
        var order = Orders.pending(contract, "INSTALLATION");
        get(order).body("note", is("levar escada"));
        Orders.close(order, Map.of()).statusCode(200);
        get(contract).body("state", is("ACTIVE"));
        get(contract + "/action-history").body("items.action", hasItem("contract.installation-requested"));
        refused(
                act(contract, "open-installation", Map.of("assigneeId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/assigneeId");
    }

    @Test
    void an_exempt_contract_is_billed_no_more_until_the_exemption_ends() {
        var contract = served();
        monthly(contract, 1);
        refused(act(contract, "exempt", Map.of()), 422, "required", "/reason");
        act(Api.as(Role.SUPPORT), contract, "exempt", Map.of("reason", "cortesia"))
                .statusCode(403);
        conflict(act(contract, "end-exemption", Map.of()), "not-exempt");
        Api.admin()
                .post(contract + "/actions/exempt/preview")
                .then()
                .statusCode(200)
                .body("openCharges.kind", contains("MONTHLY_FEE"))
                .body("exempt", is(false));
        act(contract, "exempt", Map.of("reason", "cortesia"))
                .statusCode(200)
                .body("exempt", is(true))
                .body("voided", is(false))
                .body("openCharges.balance", contains("99.90"));
        get(contract).body("exempt", is(true));
        charges(contract).body("items.status", everyItem(is("OPEN")));
        conflict(act(contract, "exempt", Map.of("reason", "cortesia")), "already-exempt");
        offered(contract, "exempt", "already-exempt");

        // What was served before is still billed; from today on nothing is.
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("count", 24))
                    .post(contract + "/charges/monthly")
                    .then();
        }
        charges(contract)
                .body("items.findAll { it.dueDate > '" + calendar.today().plusMonths(3) + "' }", empty());

        act(contract, "end-exemption", Map.of("reason", "fim da cortesia"))
                .statusCode(200)
                .body("exempt", is(false));
        monthly(contract, 2);
        get(contract + "/action-history")
                .body("items.action", hasItems("contract.exempted", "contract.exemption-ended"))
                .body("items.find { it.action == 'contract.exempted' }.reason", is("cortesia"));
        get(contract + "/history").body("items.field", hasItem("exempt"));
    }

    @Test
    void open_slips_are_voided_where_that_was_asked_for_and_billed_again_when_the_exemption_ends() {
        var contract = served();
        monthly(contract, 3);
        act(contract, "exempt", Map.of("reason", "cortesia", "voidOpenCharges", true))
                .statusCode(200)
                .body("openCharges", hasSize(3))
                .body("voided", is(true));
        charges(contract).body("items.status", everyItem(is("VOIDED")));
        act(contract, "end-exemption", Map.of()).statusCode(200);
        // The rest of this month, and the next one, whose fees were voided.
        charges(contract).body("items.findAll { it.status == 'OPEN' }.kind", hasItem("PRORATION"));
    }

    private String served() {
        var form = forms.form("state", "ACTIVE");
        var since = calendar.today().withDayOfMonth(1).minusMonths(1);
        form.put("activatedOn", since.toString());
        form.put("contractDate", since.toString());
        return forms.created(form);
    }

    private static ValidatableResponse charges(String contract) {
        return get(contract + "/charges?limit=100");
    }

    private static void monthly(String contract, int count) {
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("count", count))
                .post(contract + "/charges/monthly")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse move(String contract, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("address", PLACE));
        body.putAll(more);
        return act(contract, "change-address", body);
    }

    private static void offered(String contract, String action, String code) {
        get(contract + "/actions").body("items.find { it.action == '" + action + "' }.code", is(code));
    }

    private static void conflict(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("code", is(code));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
