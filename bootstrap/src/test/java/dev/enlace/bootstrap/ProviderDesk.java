package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider's office: everything it does goes over REST, so that a journey reads like a day at its desk. */
final class ProviderDesk {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final String planId;
    final String portfolioId;
    final String concentratorId;
    private final String cityCode = "3550308";

    /** Opens an office with one plan of the given price, fine 2 % and interest 1 %, and a simulated concentrator. */
    ProviderDesk(String price) {
        int n = COUNT.incrementAndGet();
        planId = created(
                "/v1/plans",
                Map.of(
                        "code",
                        "FIBRA-" + n,
                        "name",
                        "Fibra 500",
                        "technology",
                        "FIBER",
                        "downloadKbps",
                        500_000,
                        "uploadKbps",
                        250_000,
                        "reducedDownloadKbps",
                        2_000,
                        "reducedUploadKbps",
                        1_000,
                        "price",
                        price));
        portfolioId = created(
                "/v1/collection-portfolios",
                Map.of("name", "Carteira " + n, "finePercent", 2, "monthlyInterestPercent", 1));
        concentratorId =
                created("/v1/concentrators", Map.of("name", "BRAS " + n, "type", "SIMULATED", "address", "127.0.0.1"));
    }

    /** Lives one day: the daily run of the date, to its end. */
    void live(LocalDate date) {
        var job = post("/v1/daily-runs", Map.of("date", date.toString()))
                .statusCode(202)
                .extract()
                .<String>path("id");
        for (int i = 0; i < 1200; i++) {
            var status = get("/v1/jobs/" + job).<String>path("status");
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                assertThat(status).as("run of " + date).isEqualTo("SUCCEEDED");
                return;
            }
            pause(50);
        }
        throw new AssertionError("the run of " + date + " does not end");
    }

    /** Lives every day of the range, both ends included. */
    void live(String from, String to) {
        for (var day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            live(day);
        }
    }

    String customer(String document) {
        var body = new HashMap<String, Object>();
        body.put("type", "PERSON");
        body.put("name", "Conceição Exemplo da Silva");
        body.put("document", document);
        body.put(
                "contacts",
                List.of(
                        Map.of("channel", "EMAIL", "value", "conceicao@cliente.example"),
                        Map.of("channel", "MOBILE", "value", "11987654321", "whatsapp", true)));
        body.put(
                "address",
                Map.of(
                        "street", "Rua das Acácias",
                        "number", "100",
                        "district", "Centro",
                        "city", Map.of("ibgeCode", cityCode),
                        "postalCode", "01001000"));
        return created("/v1/customers", body);
    }

    Map<String, Object> contractBody(String customerId, int dueDay, LocalDate date) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("contractDate", date.toString());
        body.put("planId", planId);
        body.put("dueDay", dueDay);
        body.put("collectionPortfolioId", portfolioId);
        body.put(
                "access",
                Map.of(
                        "login",
                        "cliente" + COUNT.incrementAndGet(),
                        "password",
                        "segredo-do-cliente",
                        "concentratorId",
                        concentratorId));
        return body;
    }

    String created(String path, Object body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    ValidatableResponse post(String path, Object body) {
        return Api.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** Does an action on the contract as it is now. */
    ValidatableResponse act(String contract, String action, Object body) {
        return change("/v1/contracts/" + contract, "/actions/" + action, body);
    }

    /** Posts below a resource, naming the version that it has now. */
    ValidatableResponse change(String resource, String below, Object body) {
        return Api.admin()
                .header("If-Match", get(resource).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(resource + below)
                .then();
    }

    Response get(String path) {
        var answer = Api.admin().get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer;
    }

    String state(String contract) {
        return get("/v1/contracts/" + contract).path("state");
    }

    /** The simulated concentrator comes to hold this for the contract's login: it is told after the commit. */
    void assertAccessBecomes(String contract, String expected) {
        var login = get("/v1/contracts/" + contract).<String>path("access.login");
        String held = null;
        for (int i = 0; i < 300 && !expected.equals(held); i++) {
            held = get("/v1/concentrators/" + concentratorId + "/simulated-logins?limit=200")
                    .path("items.find { it.login == '" + login + "' }?.access");
            pause(100);
        }
        assertThat(held).as("access of " + login).isEqualTo(expected);
    }

    List<Map<String, Object>> charges(String contract) {
        return get("/v1/contracts/" + contract + "/charges?limit=200&sort=dueDate")
                .path("items");
    }

    List<Map<String, Object>> notices(String contract) {
        return get("/v1/contracts/" + contract + "/notices?limit=200").path("items");
    }

    ValidatableResponse receive(String collection, LocalDate paidOn, String amount) {
        return post(
                "/v1/collections/" + collection + "/receipts",
                Map.of("paidOn", paidOn.toString(), "amount", amount, "method", "CASH"));
    }

    void assertBooksBalance() {
        assertThat(get("/v1/reports/books").<Boolean>path("balanced")).isTrue();
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
