package dev.enlace.bootstrap;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Charges voided, contested, joined and made by hand, over REST on a real database. */
@QuarkusTest
class ChargesTest {
    @Inject
    LedgerFixture fixture;

    @Test
    void a_void_needs_the_version_and_a_reason_and_turns_what_was_paid_into_credit() {
        var customer = fixture.customer();
        var charge = fixture.charge(fixture.activeContract(customer, fixture.portfolio()), "100.00", fixture.today());
        pay(charge, "40.00").statusCode(201);
        var path = "/v1/charges/" + charge.id();
        var reason = Map.of("reason", "Lançado em duplicidade");
        var etag = Api.admin().get(path).header("ETag");

        finance().body(reason).post(path + "/void").then().statusCode(428);
        finance()
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path + "/void")
                .then()
                .statusCode(412);
        finance()
                .header("If-Match", etag)
                .body(Map.of("reason", " "))
                .post(path + "/void")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/reason"));
        Api.as(Role.SUPPORT)
                .header("If-Match", etag)
                .body(reason)
                .post(path + "/void")
                .then()
                .statusCode(403);
        finance()
                .header("If-Match", etag)
                .body(reason)
                .post(path + "/void")
                .then()
                .statusCode(200)
                .body("status", is("VOIDED"))
                .body("balance", is("0.00"))
                .body("voidReason", is("Lançado em duplicidade"));

        collection(charge).body("status", is("VOIDED"));
        pay(charge, "1.00").statusCode(409).body("code", is("collection-voided"));
        Api.admin()
                .get("/v1/credits?customerId=" + customer)
                .then()
                .body("items[0].available", is("40.00"))
                .body("items[0].origin", is("VOIDED_CHARGE"));
        act(charge, "void", reason)
                .statusCode(409)
                .body("code", is("charge-not-open"))
                .body("currentState", is("VOIDED"));
        books(customer).body("voided", is("100.00")).body("balanced", is(true));
    }

    @Test
    void a_dispute_restores_the_contract_and_its_rejection_does_not_forgive_the_days_before() {
        var contract = fixture.activeContract();
        var charge = fixture.charge(contract, "100.00", fixture.businessDayAgo(40));
        fixture.warned(charge);
        fixture.change(contract, c -> c.settleIn(Standing.BLOCKED, fixture.today()));

        act(charge, "dispute", Map.of("reason", "Não reconhece"))
                .statusCode(200)
                .body("disputed", is(true))
                .body("disputeReason", is("Não reconhece"));
        assertThat(fixture.state(contract)).isEqualTo(ACTIVE);
        act(charge, "dispute", Map.of("reason", "De novo")).statusCode(409).body("code", is("already-disputed"));
        finance()
                .body(Map.of(
                        "chargeIds",
                        List.of(charge.id().value()),
                        "dueDate",
                        fixture.today().toString()))
                .post("/v1/collections")
                .then()
                .statusCode(409)
                .body("code", is("charge-disputed"));

        act(charge, "dispute/resolve", Map.of("outcome", "REJECTED", "newAmount", "1.00"))
                .statusCode(422)
                .body("code", is("new-amount-with-rejection"));
        act(charge, "dispute/resolve", Map.of("outcome", "REJECTED"))
                .statusCode(200)
                .body("disputed", is(false));
        assertThat(fixture.state(contract)).isEqualTo(BLOCKED_AUTO);
        act(charge, "dispute/resolve", Map.of("outcome", "REJECTED"))
                .statusCode(409)
                .body("code", is("not-disputed"));
    }

    @Test
    void an_upheld_dispute_lowers_the_charge_or_voids_it() {
        var customer = fixture.customer();
        var contract = fixture.activeContract(customer, fixture.portfolio());
        var lowered = fixture.charge(contract, "100.00", fixture.today());
        act(lowered, "dispute", Map.of("reason", "Valor errado")).statusCode(200);
        act(lowered, "dispute/resolve", Map.of("outcome", "UPHELD", "newAmount", "100.00"))
                .statusCode(422)
                .body("code", is("new-amount-out-of-range"));
        act(lowered, "dispute/resolve", Map.of("outcome", "UPHELD", "newAmount", "60.00"))
                .statusCode(200)
                .body("amount", is("60.00"))
                .body("balance", is("60.00"))
                .body("lines.amount", containsInAnyOrder("100.00", "-40.00"));
        collection(lowered).body("amount", is("60.00")).body("balance", is("60.00"));

        var voided = fixture.charge(contract, "100.00", fixture.today());
        act(voided, "dispute", Map.of("reason", "Não reconhece")).statusCode(200);
        act(voided, "dispute/resolve", Map.of("outcome", "UPHELD"))
                .statusCode(200)
                .body("status", is("VOIDED"))
                .body("disputed", is(false));
        books(customer).body("charges", is("160.00")).body("balanced", is(true));
    }

    @Test
    void joined_slips_bring_their_fees_in_and_point_to_their_successor() {
        var customer = fixture.customer();
        var contract = fixture.activeContract(customer, fixture.portfolio());
        var old = fixture.charge(contract, "100.00", fixture.businessDayAgo(40));
        var other = fixture.charge(contract, "50.00", fixture.today().plusDays(3));
        var due = fixture.today().plusDays(10);
        var joined = finance()
                .body(Map.of("chargeIds", List.of(old.id().value(), other.id().value()), "dueDate", due.toString()))
                .post("/v1/collections")
                .then()
                .statusCode(201)
                .body("status", is("OPEN"))
                .body("dueDate", is(due.toString()))
                .body("chargeIds", hasSize(3))
                .extract();
        Api.admin()
                .get("/v1/contracts/" + contract.value() + "/charges")
                .then()
                .body("items.collectionId", everyItem(is(joined.<String>path("id"))))
                .body("items.find { it.kind == 'LATE_FEES' }.lines[0].kind", is("FINE"));
        collection(old).body("status", is("SUPERSEDED")).body("supersededBy", is(joined.<String>path("id")));
        pay(old, "1.00")
                .statusCode(409)
                .body("code", is("collection-superseded"))
                .body("supersededBy", is(joined.<String>path("id")));
        String balance = joined.path("balance");
        keyed().body(Map.of("amount", balance, "method", "PIX"))
                .post("/v1/collections/" + joined.path("id") + "/receipts")
                .then()
                .statusCode(201)
                .body("fine", is("0.00"));
        books(customer).body("open", is("0.00")).body("balanced", is(true));
    }

    @Test
    void what_cannot_be_joined_is_refused_by_name() {
        var charge = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
        var others = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
        join(fixture.today().minusDays(1).toString(), charge.id().value())
                .statusCode(422)
                .body("code", is("due-date-in-the-past"));
        join(fixture.today().toString()).statusCode(422).body("code", is("charge-ids-count"));
        join(fixture.today().toString(), UUID.randomUUID()).statusCode(422).body("code", is("unknown-reference"));
        join(fixture.today().toString(), charge.id().value(), others.id().value())
                .statusCode(422)
                .body("code", is("charges-of-several-payers"));
        join("2026-02-31", charge.id().value()).statusCode(400);
    }

    @Test
    void fees_by_hand_are_what_their_preview_showed_and_a_voided_month_comes_first() {
        var contract = fixture.activeContract();
        var path = "/v1/contracts/" + contract.value() + "/charges/monthly";
        var preview = finance()
                .body(Map.of("count", 3))
                .post(path + "/preview")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(nullValue()))
                .extract();
        charges(contract).body("items", hasSize(0));

        var first = keyed().body(Map.of("count", 3))
                .post(path)
                .then()
                .statusCode(201)
                .extract();
        for (var field : List.of("competence", "amount", "dueDate")) {
            assertThat(first.<List<String>>path("items." + field)).isEqualTo(preview.path("items." + field));
        }
        var begin = YearMonth.from(fixture.today()).minusMonths(1);
        assertThat(first.<List<String>>path("items.competence"))
                .containsExactly(
                        begin.toString(),
                        begin.plusMonths(1).toString(),
                        begin.plusMonths(2).toString());

        String second = first.path("items[1].id");
        finance()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Engano"))
                .post("/v1/charges/" + second + "/void")
                .then()
                .statusCode(200);
        keyed().body(Map.of("count", 2))
                .post(path)
                .then()
                .statusCode(201)
                .body(
                        "items.competence",
                        containsInAnyOrder(
                                begin.plusMonths(1).toString(),
                                begin.plusMonths(3).toString()));
    }

    @Test
    void fees_by_hand_have_their_limits() {
        var path = "/v1/contracts/" + fixture.activeContract().value() + "/charges/monthly";
        for (var count : new Object[] {0, 25, -1}) {
            keyed().body(Map.of("count", count))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("code", is("fee-count-out-of-range"));
        }
        keyed().body(Map.of("count", "x")).post(path).then().statusCode(400);
        keyed().body(Map.of()).post(path).then().statusCode(422).body("errors[0].pointer", is("/count"));
        keyed().body(Map.of("count", 1))
                .post("/v1/contracts/" + UUID.randomUUID() + "/charges/monthly")
                .then()
                .statusCode(404)
                .body("code", is("contract-not-found"));
    }

    @Test
    void thirteen_days_of_49_90_cost_21_62_and_no_day_is_billed_twice() {
        var contract = fixture.contract(
                fixture.customer(),
                fixture.portfolio(),
                "49.90",
                ACTIVE,
                fixture.today().withDayOfMonth(1));
        var month = fixture.today().plusMonths(1).withDayOfMonth(1);
        var path = "/v1/contracts/" + contract.value() + "/charges/prorated";
        var body = Map.of(
                "from", month.plusDays(4).toString(), "to", month.plusDays(17).toString());
        finance().body(body).post(path + "/preview").then().statusCode(200).body("items[0].amount", is("21.62"));
        keyed().body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].amount", is("21.62"))
                .body("items[0].lines[0].quantity", is(13));
        keyed().body(Map.of(
                        "from",
                        month.plusDays(16).toString(),
                        "to",
                        month.plusDays(18).toString()))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", is("days-already-billed"));
        keyed().body(Map.of(
                        "from",
                        month.plusDays(17).toString(),
                        "to",
                        month.plusDays(18).toString()))
                .post(path)
                .then()
                .statusCode(201);
        keyed().body(Map.of("from", month.toString(), "to", month.toString()))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", is("prorated-range"));
    }

    @Test
    void lists_are_filtered_sorted_and_paged() {
        var contract = fixture.activeContract();
        for (int i = 0; i < 5; i++) {
            fixture.charge(contract, "10.00", fixture.today().plusDays(i));
        }
        var path = "/v1/contracts/" + contract.value() + "/charges";
        var page = Api.admin()
                .get(path + "?limit=2&sort=-dueDate")
                .then()
                .statusCode(200)
                .extract();
        assertThat(page.<List<String>>path("items.dueDate"))
                .containsExactly(
                        fixture.today().plusDays(4).toString(),
                        fixture.today().plusDays(3).toString());
        Api.admin()
                .get(path + "?limit=2&sort=-dueDate&cursor=" + page.<String>path("nextCursor"))
                .then()
                .body("items[0].dueDate", is(fixture.today().plusDays(2).toString()));
        Api.admin()
                .get(path + "?status=OPEN&count=true&dueFrom=" + fixture.today().plusDays(1) + "&dueTo="
                        + fixture.today().plusDays(2))
                .then()
                .body("items", hasSize(2))
                .body("total", is(2));
        Api.admin()
                .get("/v1/charges?contractId=" + contract.value() + "&status=PAID")
                .then()
                .body("items", hasSize(0));
        Api.admin().get("/v1/charges?status=LOST").then().statusCode(400);
        Api.admin().get("/v1/charges?limit=1000000").then().statusCode(400);
        Api.admin().get("/v1/charges?q=1").then().statusCode(400).body("code", is("unknown-parameter"));
        Api.admin()
                .get("/v1/collections?contractId=" + contract.value())
                .then()
                .body("items", hasSize(5))
                .body("items.contractIds.flatten()", everyItem(is(contract.toString())));
    }

    private static ValidatableResponse join(String due, UUID... charges) {
        return finance()
                .body(Map.of("chargeIds", charges, "dueDate", due))
                .post("/v1/collections")
                .then();
    }

    /** Acts on the charge as it is now. */
    private static ValidatableResponse act(Charge charge, String action, Map<String, String> body) {
        var path = "/v1/charges/" + charge.id();
        return finance()
                .header("If-Match", Api.admin().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + action)
                .then();
    }

    private static ValidatableResponse pay(Charge charge, String amount) {
        return keyed().body(Map.of("amount", amount, "method", "PIX"))
                .post("/v1/collections/" + charge.collectionId() + "/receipts")
                .then();
    }

    private static ValidatableResponse collection(Charge charge) {
        return Api.admin()
                .get("/v1/collections/" + charge.collectionId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse charges(ContractId contract) {
        return Api.admin().get("/v1/contracts/" + contract.value() + "/charges").then();
    }

    private static ValidatableResponse books(UUID customer) {
        return Api.admin().get("/v1/reports/books?customerId=" + customer).then();
    }

    private static RequestSpecification finance() {
        return Api.as(Role.FINANCE);
    }

    private static RequestSpecification keyed() {
        return finance().header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
