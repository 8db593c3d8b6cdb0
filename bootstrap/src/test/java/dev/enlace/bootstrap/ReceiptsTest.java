package dev.enlace.bootstrap;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Money comes in and goes back, over REST on a real database. */
@QuarkusTest
class ReceiptsTest {
    /** Interest on 100.00 at 1 % a month after so many days. */
    private static final Map<Long, String> INTEREST =
            Map.of(10L, "0.33", 11L, "0.37", 12L, "0.40", 13L, "0.43", 14L, "0.47", 15L, "0.50", 16L, "0.53");

    @Inject
    LedgerFixture fixture;

    @Test
    void a_late_payment_covers_fine_interest_and_principal_and_the_books_balance() {
        var customer = fixture.customer();
        var contract = fixture.activeContract(customer, fixture.portfolio());
        var due = fixture.businessDayAgo(10);
        long late = ChronoUnit.DAYS.between(due, fixture.today());
        var interest = INTEREST.get(late);
        var charge = fixture.charge(contract, "100.00", due);
        var total = "102." + interest.substring(2);

        var receipt = pay(charge, total)
                .statusCode(201)
                .header("Location", notNullValue())
                .body("principal", is("100.00"))
                .body("fine", is("2.00"))
                .body("interest", is(interest))
                .body("surplus", is("0.00"))
                .extract();

        Api.admin().get(receipt.header("Location")).then().statusCode(200).body("amount", is(total));
        collection(charge)
                .body("status", is("PAID"))
                .body("balance", is("0.00"))
                .body("amount", is("100.00"));
        Api.admin()
                .get("/v1/collections/" + charge.collectionId() + "/receipts")
                .then()
                .body("items", hasSize(1));
        Api.admin()
                .get("/v1/contracts/" + contract.value() + "/receipts")
                .then()
                .body("items.id", hasItem(receipt.<String>path("id")));
        Api.admin()
                .get("/v1/reports/books?customerId=" + customer)
                .then()
                .statusCode(200)
                .body("charges", is("100.00"))
                .body("receivedPrincipal", is("100.00"))
                .body("open", is("0.00"))
                .body("balanced", is(true));
    }

    @Test
    void a_receipt_needs_a_key_and_a_replay_takes_no_money_twice() {
        var charge = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
        var path = "/v1/collections/" + charge.collectionId() + "/receipts";
        var body = Map.of("amount", "40.00", "method", "PIX");
        Api.admin().body(body).post(path).then().statusCode(400).body("code", is("idempotency-key-required"));

        var key = UUID.randomUUID().toString();
        String first = keyed(key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        keyed(key).body(body).post(path).then().statusCode(201).body("id", is(first));
        keyed(key)
                .body(Map.of("amount", "41.00", "method", "PIX"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
        collection(charge).body("balance", is("60.00")).body("status", is("OPEN"));
    }

    @Test
    void what_is_beyond_the_debt_is_refused_or_becomes_credit() {
        var customer = fixture.customer();
        var charge = fixture.charge(fixture.activeContract(customer, fixture.portfolio()), "100.00", fixture.today());
        pay(charge, "100.01")
                .statusCode(422)
                .body("code", is("receipt-exceeds-amount"))
                .body("errors[0].pointer", is("/amount"))
                .body("errors[0].allowed", is("≤ 100.00"));
        receive(charge, Map.of("amount", 130, "method", "CASH", "acceptSurplus", true))
                .statusCode(201)
                .body("amount", is("130.00"))
                .body("surplus", is("30.00"));
        Api.admin()
                .get("/v1/credits?customerId=" + customer)
                .then()
                .body("items", hasSize(1))
                .body("items[0].available", is("30.00"))
                .body("items[0].origin", is("SURPLUS"));
        pay(charge, "1.00").statusCode(409).body("code", is("collection-settled"));
    }

    @Test
    void bad_payments_are_refused_by_name_and_change_nothing() {
        var charge = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
        pay(charge, "0.00").statusCode(422).body("code", is("receipt-amount-not-positive"));
        pay(charge, "-1.00").statusCode(422).body("code", is("receipt-amount-not-positive"));
        pay(charge, "1.001").statusCode(422).body("errors[0].pointer", is("/amount"));
        pay(charge, "99999999999999").statusCode(422).body("code", is("money-out-of-range"));
        receive(
                        charge,
                        Map.of(
                                "amount",
                                "1.00",
                                "method",
                                "PIX",
                                "paidOn",
                                fixture.today().plusDays(1).toString()))
                .statusCode(422)
                .body("code", is("paid-on-in-future"));
        receive(charge, Map.of("amount", "1.00", "method", "PIX", "paidOn", "2026-02-31"))
                .statusCode(400);
        receive(charge, Map.of("amount", "1.00", "method", "CREDIT"))
                .statusCode(422)
                .body("code", is("receipt-method-not-by-hand"));
        receive(charge, Map.of("amount", "1.00", "method", "SHELLS")).statusCode(400);
        receive(charge, Map.of("method", "PIX")).statusCode(422).body("errors[0].pointer", is("/amount"));
        keyed(UUID.randomUUID().toString())
                .body(Map.of("amount", "0", "method", "PIX"))
                .post("/v1/collections/" + UUID.randomUUID() + "/receipts")
                .then()
                .statusCode(404)
                .body("code", is("collection-not-found"));
        Api.as(Role.SUPPORT)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("amount", "1.00", "method", "PIX"))
                .post("/v1/collections/" + charge.collectionId() + "/receipts")
                .then()
                .statusCode(403);
        collection(charge).body("balance", is("100.00"));
    }

    @Test
    void a_payment_lifts_an_automatic_block_and_its_reversal_brings_it_back() {
        var contract = fixture.activeContract();
        var charge = fixture.charge(contract, "100.00", fixture.businessDayAgo(40));
        fixture.warned(charge);
        fixture.change(contract, c -> c.settleIn(Standing.BLOCKED, fixture.today()));

        pay(charge, "50.00").statusCode(201);
        assertThat(fixture.state(contract)).isEqualTo(BLOCKED_AUTO);
        String rest = collection(charge).extract().path("balance");
        String last = pay(charge, rest).statusCode(201).extract().path("id");
        assertThat(fixture.state(contract)).isEqualTo(ACTIVE);

        var reversal = "/v1/collections/" + charge.collectionId() + "/receipts/" + last + "/reversal";
        keyed().body(Map.of()).post(reversal).then().statusCode(422).body("errors[0].pointer", is("/reason"));
        keyed().body(Map.of("reason", "Cheque devolvido"))
                .post(reversal)
                .then()
                .statusCode(200)
                .body("reversalReason", is("Cheque devolvido"));
        assertThat(fixture.state(contract)).isEqualTo(BLOCKED_AUTO);
        collection(charge).body("status", is("OPEN")).body("balance", is(rest));
        keyed().body(Map.of("reason", "De novo"))
                .post(reversal)
                .then()
                .statusCode(409)
                .body("code", is("receipt-reversed"));
    }

    @Test
    void a_payment_does_not_lift_a_manual_block() {
        var contract = fixture.activeContract();
        var charge = fixture.charge(contract, "100.00", fixture.businessDayAgo(40));
        fixture.change(contract, c -> c.block("Pedido do financeiro", fixture.today()));
        receive(charge, Map.of("amount", "200.00", "method", "PIX", "acceptSurplus", true))
                .statusCode(201);
        assertThat(fixture.state(contract)).isEqualTo(BLOCKED_MANUAL);
    }

    @Test
    void an_unpaid_unified_collection_holds_all_its_contracts_and_paying_it_frees_them() {
        var customer = fixture.customer();
        var portfolio = fixture.portfolio();
        var first = fixture.activeContract(customer, portfolio);
        var second = fixture.activeContract(customer, portfolio);
        var other = fixture.activeContract(customer, portfolio);
        var charges = fixture.unified("100.00", fixture.businessDayAgo(40), first, second);
        charges.forEach(fixture::warned);
        for (var contract : List.of(first, second)) {
            fixture.change(contract, c -> c.settleIn(Standing.BLOCKED, fixture.today()));
        }
        // Pays the first contract's charge alone.
        pay(charges.get(0), "104.00").statusCode(201);
        assertThat(List.of(fixture.state(first), fixture.state(second))).containsOnly(BLOCKED_AUTO);
        receive(charges.get(0), Map.of("amount", "300.00", "method", "PIX", "acceptSurplus", true))
                .statusCode(201);
        assertThat(List.of(fixture.state(first), fixture.state(second), fixture.state(other)))
                .containsOnly(ACTIVE);
    }

    @Test
    void a_surplus_that_was_spent_keeps_its_receipt_from_being_reversed() {
        var customer = fixture.customer();
        var contract = fixture.activeContract(customer, fixture.portfolio());
        var charge = fixture.charge(contract, "100.00", fixture.today());
        String receipt = receive(charge, Map.of("amount", "130.00", "method", "PIX", "acceptSurplus", true))
                .statusCode(201)
                .extract()
                .path("id");
        keyed().body(Map.of("count", 1))
                .post("/v1/contracts/" + contract.value() + "/charges/monthly")
                .then()
                .statusCode(201)
                .body("collections[0].creditUsed", is("30.00"))
                .body("collections[0].amountDue", is("70.00"));
        keyed().body(Map.of("reason", "Engano"))
                .post("/v1/collections/" + charge.collectionId() + "/receipts/" + receipt + "/reversal")
                .then()
                .statusCode(409)
                .body("code", is("credit-used"));
        Api.admin().get("/v1/reports/books?customerId=" + customer).then().body("balanced", is(true));
    }

    @Test
    void of_two_simultaneous_full_payments_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            var charge = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
            var answers = together(() -> payment(charge, "100.00"), () -> payment(charge, "100.00"));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            collection(charge).body("status", is("PAID"));
        }
    }

    @Test
    void two_simultaneous_halves_settle_and_never_more() throws Exception {
        var charge = fixture.charge(fixture.activeContract(), "100.00", fixture.today());
        var answers = together(() -> payment(charge, "50.00"), () -> payment(charge, "50.00"));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        collection(charge).body("status", is("PAID")).body("balance", is("0.00"));
    }

    @Test
    void credit_used_by_two_contracts_at_once_is_never_used_twice() throws Exception {
        var customer = fixture.customer();
        var portfolio = fixture.portfolio();
        var first = fixture.activeContract(customer, portfolio);
        var second = fixture.activeContract(customer, portfolio);
        var charge = fixture.charge(first, "10.00", fixture.today());
        receive(charge, Map.of("amount", "160.00", "method", "PIX", "acceptSurplus", true))
                .statusCode(201);

        var answers = together(() -> monthly(first), () -> monthly(second));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        var used = answers.stream()
                .map(answer -> answer.<String>path("collections[0].creditUsed"))
                .toList();
        assertThat(used).containsExactlyInAnyOrder("100.00", "50.00");
        Api.admin()
                .get("/v1/credits?customerId=" + customer)
                .then()
                .body("items[0].used", is("150.00"))
                .body("items[0].available", is("0.00"));
    }

    @Test
    void a_customer_sees_its_own_money_and_no_others() {
        var customer = fixture.customer();
        var own = fixture.charge(fixture.activeContract(customer, fixture.portfolio()), "10.00", fixture.today());
        var others = fixture.charge(fixture.activeContract(), "10.00", fixture.today());
        var caller = Api.asCustomer(customer);
        caller.get("/v1/charges/" + own.id()).then().statusCode(200);
        caller.get("/v1/charges/" + others.id()).then().statusCode(404).body("code", is("charge-not-found"));
        caller.get("/v1/collections/" + others.collectionId()).then().statusCode(404);
        caller.get("/v1/collections/" + others.collectionId() + "/receipts")
                .then()
                .statusCode(404);
        caller.get("/v1/contracts/" + others.contractId() + "/charges").then().statusCode(404);
        caller.get("/v1/charges")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(own.id().toString()))
                .body("items.id", not(hasItem(others.id().toString())));
    }

    private ValidatableResponse pay(Charge charge, String amount) {
        return payment(charge, amount).then();
    }

    private static Response payment(Charge charge, String amount) {
        return keyed().body(Map.of("amount", amount, "method", "PIX"))
                .post("/v1/collections/" + charge.collectionId() + "/receipts");
    }

    private static ValidatableResponse receive(Charge charge, Map<String, Object> body) {
        return keyed().body(body)
                .post("/v1/collections/" + charge.collectionId() + "/receipts")
                .then();
    }

    private static Response monthly(ContractId contract) {
        return keyed().body(Map.of("count", 1)).post("/v1/contracts/" + contract.value() + "/charges/monthly");
    }

    private static ValidatableResponse collection(Charge charge) {
        return Api.admin()
                .get("/v1/collections/" + charge.collectionId())
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification keyed() {
        return keyed(UUID.randomUUID().toString());
    }

    private static io.restassured.specification.RequestSpecification keyed(String key) {
        return Api.as(Role.FINANCE).header("Idempotency-Key", key);
    }

    private static List<Response> together(Callable<Response> first, Callable<Response> second) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(first, second));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
