package dev.enlace.bootstrap.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.acceptance.Hashes;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The customer is asked, reads, types the code and accepts; and everything that may go wrong on the way. */
@QuarkusTest
class AcceptanceJourneyTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    DataSource database;

    @Test
    void a_contract_waits_for_its_customer_and_is_activated_once_it_is_accepted() throws IOException {
        var contract = asking(Map.of("requiredForActivation", true));
        Forms.act(contract, "activate", Map.of("confirm", true))
                .statusCode(409)
                .body("code", is("acceptance-required"));
        Api.admin()
                .get(contract + "/actions")
                .then()
                .body("items.find { it.action == 'activate' }.code", is("acceptance-required"))
                .body("items.find { it.action == 'request-acceptance' }.allowed", is(true));
        var order = "/v1/work-orders/"
                + Api.admin().get("/v1/work-orders?contractId=" + id(contract)).<String>path("items[0].id");
        close(order).statusCode(409).body("code", is("acceptance-required"));
        Forms.get(order).body("status", is("OPEN"));
        Forms.get(contract + "/acceptance")
                .body("status", is("NOT_REQUESTED"))
                .body("required", is(true))
                .body("request", nullValue());

        var token = Asked.link(contract);
        Forms.get(contract + "/acceptance").body("status", is("PENDING"));
        var offer = Asked.publicly(token)
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .header("Referrer-Policy", is("no-referrer"))
                .body("status", is("PENDING"))
                .body("asksCode", is(true))
                .body("ways.recipient", contains("c***@exemplo.com.br"))
                .extract();
        var pdf = given().accept("application/pdf")
                .get("/v1/acceptances/" + token + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(Hashes.of(pdf)).isEqualTo(offer.path("documentSha256"));
        given().get("/v1/acceptances/" + token + "/document")
                .then()
                .contentType("text/html")
                .body(containsString("Cláusula 1ª"));

        Asked.accept(token, Map.of("name", "Fulano de Tal"))
                .statusCode(422)
                .body("code", is("acceptance-code-not-sent"));
        var code = Asked.code(contract, token);
        var wrong = code.equals("111111") ? "222222" : "111111";
        Asked.accept(token, Map.of("name", "Fulano de Tal", "code", wrong))
                .statusCode(422)
                .body("code", is("acceptance-code-wrong"))
                .body("errors[0].pointer", is("/code"))
                .body("triesLeft", is(4));
        Asked.accept(token, Map.of("code", code)).statusCode(422).body("errors[0].pointer", is("/name"));
        Asked.accept(token, Map.of("name", "Fulano", "code", code, "document", Fixtures.cpf()))
                .statusCode(422)
                .body("code", is("signer-document-differs"));
        Asked.accept(token, Map.of("name", "Fulano de Tal", "code", code))
                .statusCode(200)
                .body("documentSha256", is(offer.<String>path("documentSha256")))
                .body("acceptedAt", notNullValue());

        Asked.publicly(token).statusCode(410).body("code", is("acceptance-link-used"));
        Asked.accept(token, Map.of("name", "Outro", "code", code)).statusCode(410);
        given().contentType("application/json")
                .post("/v1/acceptances/" + token + "/code")
                .then()
                .statusCode(410);
        given().get("/v1/acceptances/" + token + "/document")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");

        Forms.get(contract + "/acceptance")
                .body("status", is("ACCEPTED"))
                .body("request.evidence.name", is("Fulano de Tal"))
                .body("request.evidence.ip", is("127.0.0.1"))
                .body("request.evidence.userAgent", is("Teste/1.0"))
                .body("request.evidence.channel", is("EMAIL"))
                .body("request.documentSha256", is(offer.<String>path("documentSha256")))
                .body("request.templateVersion", is(1))
                .body("request.code.wrongTries", is(1))
                .body("request.code.hash", is(hash(contract, code)));
        var record = Api.admin()
                .accept("application/pdf")
                .get(contract + "/acceptance")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(record)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Registro de aceite eletrônico", "Fulano de Tal", "127.0.0.1", "2.200-2/2001");
        }
        assertThat(Api.admin().get(contract + "/acceptance/document?format=PDF").asByteArray())
                .isEqualTo(pdf);
        close(order).statusCode(200);
        Forms.get(contract).body("state", is("ACTIVE"));
        Api.admin()
                .get(contract + "/action-history")
                .then()
                .body(
                        "items.action",
                        hasItems(
                                "contract.acceptance-requested",
                                "contract.acceptance-code-requested",
                                "contract.acceptance-given"));
    }

    @Test
    void reading_the_link_however_often_accepts_nothing() {
        var contract = asking(Map.of());
        var token = Asked.link(contract);
        for (int i = 0; i < 3; i++) {
            Asked.publicly(token).statusCode(200);
            given().head("/v1/acceptances/" + token).then().statusCode(200);
            given().get("/acceptance/" + token).then().statusCode(200);
            given().get("/v1/acceptances/" + token + "/code").then().statusCode(405);
        }
        Forms.get(contract + "/acceptance").body("status", is("PENDING")).body("request.code", nullValue());
    }

    @Test
    void a_guessed_link_does_not_exist_and_an_expired_one_is_gone() throws SQLException {
        Asked.publicly("A".repeat(43)).statusCode(404).body("code", is("acceptance-not-found"));
        Asked.publicly("x").statusCode(404);
        Asked.publicly("y".repeat(2000)).statusCode(404);
        Asked.accept("A".repeat(43), Map.of("name", "Ninguém", "code", "000000"))
                .statusCode(404);
        var contract = asking(Map.of());
        var token = Asked.link(contract);
        update("update acceptance set expires_at = now() - interval '1 second' where contract_id = ?", contract);
        Asked.publicly(token).statusCode(410).body("code", is("acceptance-link-expired"));
        Asked.accept(token, Map.of("name", "Tarde", "code", "000000")).statusCode(410);
        given().get("/acceptance/" + token).then().statusCode(410).contentType("text/html");
        Forms.get(contract + "/acceptance").body("status", is("EXPIRED"));
    }

    @Test
    void of_two_who_accept_at_once_one_wins() {
        var contract = asking(Map.of("askCode", false));
        var token = Asked.link(contract);
        var answers = Stream.of("Um", "Dois", "Três")
                .map(name -> CompletableFuture.supplyAsync(() ->
                        Asked.accept(token, Map.of("name", name)).extract().statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 410, 410);
        Forms.get(contract + "/acceptance")
                .body("status", is("ACCEPTED"))
                .body("request.evidence.channel", is("EMAIL"));
        given().contentType("application/json")
                .post("/v1/acceptances/" + token + "/code")
                .then()
                .statusCode(410);
    }

    @Test
    void a_new_request_makes_the_old_link_lead_nowhere() {
        var contract = asking(Map.of());
        var first = Asked.link(contract);
        var second = Asked.link(contract);
        assertThat(second).isNotEqualTo(first);
        Asked.publicly(first).statusCode(410).body("code", is("acceptance-link-superseded"));
        Asked.publicly(second).statusCode(200);
        Forms.get(contract + "/acceptance").body("history.status", contains("SUPERSEDED"));
    }

    @Test
    void five_wrong_codes_and_one_that_is_too_old_do_not_open() throws SQLException {
        var contract = asking(Map.of());
        var token = Asked.link(contract);
        var code = Asked.code(contract, token);
        var wrong = code.equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 0; left--) {
            Asked.accept(token, Map.of("name", "Fulano", "code", wrong))
                    .statusCode(422)
                    .body("triesLeft", is(left));
        }
        Asked.accept(token, Map.of("name", "Fulano", "code", code))
                .statusCode(422)
                .body("code", is("acceptance-code-exhausted"));
        var next = Asked.code(contract, token);
        update("update acceptance set code_sent_at = now() - interval '10 minutes' where contract_id = ?", contract);
        Asked.accept(token, Map.of("name", "Fulano", "code", next))
                .statusCode(422)
                .body("code", is("acceptance-code-expired"));
        var last = Asked.code(contract, token);
        Asked.accept(token, Map.of("name", "Fulano", "code", last)).statusCode(200);
    }

    @Test
    void a_changed_address_asks_anew() {
        var contract = asking(Map.of("askCode", false, "requiredForActivation", true));
        var token = Asked.link(contract);
        Asked.accept(token, Map.of("name", "Fulano")).statusCode(200);
        Forms.patch(contract + "/service-settings", Map.of("note", "Nada que se aceite"))
                .statusCode(200);
        Forms.patch(contract, Map.of("dueDay", 15)).statusCode(200);
        Forms.get(contract + "/acceptance").body("status", is("ACCEPTED"));
        Forms.patch(
                        contract + "/address",
                        Map.of("useContractAddress", true, "street", "Rua Nova", "city", Map.of("ibgeCode", "4205407")))
                .statusCode(200);
        var again = Asked.nextLink(contract, 1);
        Forms.get(contract + "/acceptance")
                .body("status", is("PENDING"))
                .body("history[0].status", is("OUTDATED"))
                .body("history[0].evidence.name", is("Fulano"));
        Forms.act(contract, "activate", Map.of("confirm", true)).statusCode(409);
        given().get("/v1/acceptances/" + again + "/document").then().body(containsString("Rua Nova"));
        Asked.accept(again, Map.of("name", "Fulano")).statusCode(200);
        Forms.act(contract, "activate", Map.of("confirm", true)).statusCode(200);
    }

    @Test
    void it_is_asked_for_by_whom_it_may_and_where_the_customer_can_be_reached() {
        var contract = asking(Map.of("channels", List.of("WHATSAPP", "SMS")));
        Forms.act(Api.as(Role.TECHNICIAN), contract, "request-acceptance", Map.of())
                .statusCode(403);
        Forms.act(contract, "request-acceptance", Map.of("channels", List.of()))
                .statusCode(422)
                .body("code", is("acceptance-channels-empty"));
        Forms.act(contract, "request-acceptance", Map.of("channels", List.of("FAX")))
                .statusCode(400);
        Api.admin()
                .body(Map.of())
                .post(contract + "/actions/request-acceptance")
                .then()
                .statusCode(428);
        Forms.act(Api.as(Role.SALES), contract, "request-acceptance", Map.of()).statusCode(200);
        Asked.await(() -> Asked.links(contract).size() == 2 ? true : null);
        Api.admin()
                .get(contract + "/notices?kind=ACCEPTANCE_LINK")
                .then()
                .body("items.channel", hasItems("SMS", "WHATSAPP"))
                .body("items.channel", not(hasItem("EMAIL")))
                .body("items.chargeId", hasItem(nullValue()));
        Api.admin()
                .post("/v1/notices/" + Api.admin().get(contract + "/notices").<String>path("items[0].id") + "/resend")
                .then()
                .statusCode(409)
                .body("code", is("notice-of-an-action"));

        var mute = Api.admin()
                .body(Map.of(
                        "type",
                        "PERSON",
                        "name",
                        "Sem Contato",
                        "document",
                        Fixtures.cpf(),
                        "contacts",
                        List.of(),
                        "address",
                        Map.of("street", "Rua", "city", Map.of("ibgeCode", "4205407"))))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var silent = forms.created(forms.form("customerId", mute));
        Forms.act(silent, "request-acceptance", Map.of()).statusCode(409).body("code", is("acceptance-unreachable"));
        Api.admin()
                .get(silent + "/actions")
                .then()
                .body("items.find { it.action == 'request-acceptance' }.code", is("acceptance-unreachable"));
        Api.admin().get(silent + "/acceptance?format=PDF").then().statusCode(404);
    }

    @Test
    void what_is_stored_opens_no_link() throws SQLException {
        var contract = asking(Map.of());
        var token = Asked.link(contract);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select link_hash, a::text || coalesce((select string_agg(payload::text, ' ') from event where"
                                + " aggregate_id = a.contract_id), '') from acceptance a where contract_id = ?")) {
            query.setObject(1, UUID.fromString(id(contract)));
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(Hashes.of(token));
                assertThat(row.getString(2)).doesNotContain(token);
            }
        }
    }

    @Test
    void a_crawler_in_a_hurry_is_told_to_wait() {
        var answer = given().get("/v1/acceptances/" + "C".repeat(43));
        for (int i = 0; i < 3000 && answer.statusCode() == 404; i++) {
            answer = given().get("/v1/acceptances/" + "C".repeat(43));
        }
        answer.then().statusCode(429).header("Retry-After", notNullValue()).body("code", is("too-many-requests"));
    }

    @Test
    void the_page_is_shut_to_all_but_its_own_files() {
        var token = Asked.link(asking(Map.of()));
        given().get("/acceptance/" + token)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", is("no-store"))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")));
        given().get("/acceptance/" + "B".repeat(43)).then().statusCode(404).contentType("text/html");
        given().get("/acceptance/assets/page.js").then().statusCode(200).contentType("text/javascript");
        given().get("/acceptance/assets/page.css").then().statusCode(200).contentType("text/css");
    }

    private String asking(Map<String, ?> configuration) {
        var form = forms.form();
        form.put("acceptanceConfigurationId", Asked.configuration(configuration));
        return forms.created(form).replaceFirst("^https?://[^/]+", "");
    }

    private static ValidatableResponse close(String order) {
        return Api.admin()
                .header("If-Match", Forms.etag(order))
                .post(order + "/close")
                .then();
    }

    private static String hash(String contract, String code) {
        var request = Forms.get(contract + "/acceptance").extract();
        return Hashes.of(request.path("request.id") + ":" + request.path("request.code.number") + ":" + code);
    }

    private void update(String sql, String contract) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id(contract)));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String id(String contract) {
        return contract.substring(contract.lastIndexOf('/') + 1);
    }
}
