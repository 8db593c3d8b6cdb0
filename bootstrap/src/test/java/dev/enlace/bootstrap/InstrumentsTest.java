package dev.enlace.bootstrap;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What collections are paid by: from the slip that is made with them to the one that takes its place. */
@QuarkusTest
class InstrumentsTest {
    @Inject
    LedgerFixture fixture;

    @Inject
    Seeds seeds;

    @Test
    void a_collection_has_a_slip_that_follows_what_is_to_be_paid() {
        var portfolio = portfolio("109", 7);
        var charge = fixture.charge(
                fixture.activeContract(fixture.customer(), portfolio),
                "100.00",
                fixture.today().plusDays(5));
        var barcode = collection(charge)
                .body("instrument.kind", is("BOLETO"), "instrument.status", is("PENDING_REGISTRATION"))
                .body("instrument.ownNumber", startsWith("109/00000007-"))
                .body("instrument.amount", is("100.00"), "instrument.generation", is(1))
                .body("instrument.pix.code", containsString("br.gov.bcb.pix"))
                .body("instrumentMissing", nullValue())
                .extract()
                .<String>path("instrument.barcode");
        Api.admin()
                .body(Map.of("code", barcode))
                .post("/v1/payment-codes/parse")
                .then()
                .body("valid", is(true), "bankCode", is("341"), "amount", is("100.00"))
                .body("possibleDueDates", hasItem(fixture.today().plusDays(5).toString()))
                .body("freeFieldParts.ownNumber", is("00000007"));

        pay(charge, "40.00", "PIX").statusCode(201);
        collection(charge)
                .body("instrument.generation", is(2), "instrument.amount", is("60.00"))
                .body("instrument.ownNumber", startsWith("109/00000008-"));
        var receipt = pay(charge, "60.00", "BOLETO").statusCode(201).extract().<String>path("id");
        collection(charge).body("instrument.status", is("PAID"), "instrument.generation", is(2));
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "cheque devolvido"))
                .post(path(charge) + "/receipts/" + receipt + "/reversal")
                .then()
                .statusCode(200);
        collection(charge)
                .body("instrument.status", is("PENDING_REGISTRATION"), "instrument.generation", is(3))
                .body("instrument.amount", is("60.00"));
        Api.admin().get("/v1/collection-portfolios/" + portfolio).then().body("nextOwnNumber", is(10));
    }

    @Test
    void what_is_voided_or_joined_withdraws_its_slip() {
        var contract = fixture.activeContract(fixture.customer(), portfolio("109", 1));
        var one = fixture.charge(contract, "10.00", fixture.today().plusDays(5));
        var two = fixture.charge(contract, "20.00", fixture.today().plusDays(6));
        var gone = fixture.charge(contract, "30.00", fixture.today().plusDays(7));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "cobrado a mais"))
                .post("/v1/charges/" + gone.id() + "/void")
                .then()
                .statusCode(200);
        collection(gone).body("instrument.status", is("WITHDRAWN"), "instrument.generation", is(1));
        Api.admin()
                .body(Map.of(
                        "chargeIds",
                        List.of(one.id().value(), two.id().value()),
                        "dueDate",
                        fixture.today().plusDays(9).toString()))
                .post("/v1/collections")
                .then()
                .statusCode(201)
                .body("instrument.amount", is("30.00"), "instrument.status", is("PENDING_REGISTRATION"))
                .body("instrument.dueDate", is(fixture.today().plusDays(9).toString()));
        collection(one).body("status", is("SUPERSEDED"), "instrument.status", is("WITHDRAWN"));
    }

    @Test
    void a_second_copy_has_the_late_fees_up_to_its_due_date() {
        var due = fixture.businessDayAgo(10);
        var charge = fixture.charge(fixture.activeContract(fixture.customer(), portfolio("109", 1)), "100.00", due);
        var late =
                java.time.temporal.ChronoUnit.DAYS.between(due, fixture.today().plusDays(3));
        // 2 % once, and 1 % a month by the day, each rounded half up.
        var expected = new java.math.BigDecimal("102.00")
                .add(new java.math.BigDecimal(late)
                        .divide(new java.math.BigDecimal(30), 2, java.math.RoundingMode.HALF_UP));
        reissue(charge, fixture.today().plusDays(3).toString())
                .statusCode(200)
                .body("dueDate", is(due.toString()), "balance", is("100.00"))
                .body("instrument.amount", is(expected.toString()), "instrument.generation", is(2))
                .body("instrument.dueDate", is(fixture.today().plusDays(3).toString()));
        reissue(charge, fixture.today().minusDays(1).toString())
                .statusCode(422)
                .body("code", is("due-date-in-the-past"));
        Api.as(Role.SUPPORT)
                .body(Map.of("dueDate", fixture.today().toString()))
                .post(path(charge) + "/reissue")
                .then()
                .statusCode(403);
        Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", expected, "method", "BOLETO", "acceptSurplus", true))
                .post(path(charge) + "/receipts")
                .then()
                .statusCode(201);
        reissue(charge, fixture.today().toString()).statusCode(409).body("code", is("collection-settled"));
    }

    @Test
    void used_up_own_numbers_leave_a_collection_without_slip_and_listed() {
        var portfolio = portfolio("109", 99_999_999);
        var contract = fixture.activeContract(fixture.customer(), portfolio);
        var last = fixture.charge(contract, "10.00", fixture.today().plusDays(5));
        var without = fixture.charge(contract, "20.00", fixture.today().plusDays(6));
        collection(last).body("instrument.ownNumber", startsWith("109/99999999-"));
        collection(without).body("instrument", nullValue(), "instrumentMissing", is("own-numbers-used-up"));
        Api.admin()
                .queryParam("withoutInstrument", true)
                .queryParam("contractId", contract.value())
                .get("/v1/collections")
                .then()
                .body("items.id", contains(without.collectionId().toString()));
        reissue(without, fixture.today().plusDays(6).toString())
                .statusCode(409)
                .body("code", is("instrument-impossible"))
                .body("detail", containsString("own-numbers-used-up"));
        pay(without, "20.00", "CASH").statusCode(201);
        Api.admin()
                .queryParam("withoutInstrument", true)
                .queryParam("contractId", contract.value())
                .get("/v1/collections")
                .then()
                .body("items.id", not(hasItem(without.collectionId().toString())));
    }

    @Test
    void the_payment_method_decides_and_a_portfolio_without_bank_makes_none() {
        var portfolio = portfolio("109", 1);
        var contract = fixture.activeContract(fixture.customer(), portfolio);
        method(contract.value(), "PIX");
        var pix = fixture.charge(contract, "10.00", fixture.today().plusDays(5));
        collection(pix)
                .body("instrument.kind", is("PIX"), "instrument.status", is("REGISTERED"))
                .body("instrument.barcode", nullValue(), "instrument.ownNumber", nullValue())
                .body("instrument.pix.code", startsWith("000201"));
        method(contract.value(), "CASH");
        var cash = fixture.charge(contract, "20.00", fixture.today().plusDays(5));
        collection(cash).body("instrument", nullValue(), "instrumentMissing", nullValue());
        reissue(cash, fixture.today().plusDays(5).toString()).statusCode(200).body("instrument.kind", is("BOLETO"));

        var bare = fixture.charge(
                fixture.activeContract(), "20.00", fixture.today().plusDays(5));
        collection(bare).body("instrument", nullValue());
        reissue(bare, fixture.today().toString()).statusCode(409).body("code", is("portfolio-without-instruments"));
    }

    @Test
    void a_slip_is_shown_and_printed_and_a_booklet_has_all_open_ones() {
        var contract = fixture.activeContract(fixture.customer(), portfolio("109", 1));
        Api.admin()
                .get("/v1/contracts/" + contract.value() + "/booklet")
                .then()
                .statusCode(409)
                .body("code", is("nothing-to-print"));
        var charges = IntStream.range(1, 5)
                .mapToObj(i -> fixture.charge(contract, "10.00", fixture.today().plusMonths(i)))
                .toList();
        var boleto = path(charges.get(0)) + "/boleto";
        Api.admin()
                .get(boleto)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("bankCode", is("341"), "amount", is("10.00"), "payer.name", is("Fulano Exemplo"))
                .body("payer.address", startsWith("Rua Um"))
                .body("instructions", contains("Após o vencimento, multa de R$ 0,20 e juros de 1,00% ao mês"));
        var page = pdf(boleto);
        Assertions.assertThat(page).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Assertions.assertThat(pdf("/v1/contracts/" + contract.value() + "/booklet"))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(page.length);
        pay(charges.get(0), "10.00", "PIX").statusCode(201);
        Api.admin().get(boleto).then().statusCode(409).body("code", is("collection-settled"));
        var bare = fixture.charge(fixture.activeContract(), "10.00", fixture.today());
        Api.admin()
                .get(path(bare) + "/boleto")
                .then()
                .statusCode(409)
                .body("code", is("collection-without-instrument"));
    }

    private static byte[] pdf(String path) {
        return Api.admin()
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    @Test
    void many_at_once_never_get_the_same_own_number() {
        var portfolio = portfolio("109", 1);
        var contracts = IntStream.range(0, 8)
                .mapToObj(i -> fixture.activeContract(fixture.customer(), portfolio))
                .toList();
        var made = contracts.stream()
                .map(contract -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 5)
                        .mapToObj(i -> fixture.charge(
                                contract, "10.00", fixture.today().plusDays(i)))
                        .toList()))
                .toList();
        var charges = made.stream().flatMap(each -> each.join().stream()).toList();
        Set<String> numbers = charges.stream()
                .map(charge -> collection(charge).extract().<String>path("instrument.ownNumber"))
                .collect(Collectors.toSet());
        Assertions.assertThat(numbers).hasSize(40).doesNotContainNull();
    }

    private UUID portfolio(String code, long next) {
        return UUID.fromString(Api.admin()
                .body(Map.of(
                        "name",
                        "Carteira " + UUID.randomUUID(),
                        "bankCode",
                        "341",
                        "branch",
                        "0057",
                        "account",
                        "12345",
                        "portfolioCode",
                        code,
                        "nextOwnNumber",
                        next,
                        "finePercent",
                        "2",
                        "monthlyInterestPercent",
                        "1",
                        "pixKey",
                        "pix@provedor.example"))
                .post("/v1/collection-portfolios")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void method(UUID contract, String method) {
        // The fixture's contracts have no tab yet until somebody edits it.
        seeds.execute(
                "insert into contract_billing_settings (contract_id, default_payment_method) values (?, ?)"
                        + " on conflict (contract_id) do update set default_payment_method = excluded.default_payment_method",
                contract,
                method);
    }

    private static ValidatableResponse collection(Charge charge) {
        return Api.admin().get(path(charge)).then().statusCode(200);
    }

    private static ValidatableResponse reissue(Charge charge, String dueDate) {
        return Api.admin()
                .body(Map.of("dueDate", dueDate))
                .post(path(charge) + "/reissue")
                .then();
    }

    private static ValidatableResponse pay(Charge charge, String amount, String method) {
        return Api.admin()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", amount, "method", method))
                .post(path(charge) + "/receipts")
                .then();
    }

    private static String path(Charge charge) {
        return "/v1/collections/" + charge.collectionId();
    }
}
