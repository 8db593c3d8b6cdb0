package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.network.Concentrators;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Secret;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans, services, collection portfolios and concentrators over the API. */
@QuarkusTest
class RegistriesTest {
    @Inject
    Seeds seeds;

    @Inject
    Concentrators concentrators;

    @Test
    void a_plan_is_sold_changed_and_taken_off_the_market() {
        var code = "FIBRA-" + mark();
        var created = Api.as(Role.FINANCE)
                .body(plan(code))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .body("price", is("149.90"))
                .body("active", is(true))
                .body("loyaltyBenefit", nullValue());
        var path = "/v1/plans/" + created.extract().path("id");

        Api.as(Role.TECHNICIAN).get(path).then().statusCode(200).body("code", is(code));
        patch(path, 0, Map.of("active", false, "price", 199)).statusCode(200).body("price", is("199.00"));
        Api.admin()
                .queryParam("q", code.toLowerCase(java.util.Locale.ROOT))
                .queryParam("active", false)
                .queryParam("technology", "FIBER")
                .queryParam("sort", "-price")
                .get("/v1/plans")
                .then()
                .body("items.code", contains(code));
        refused("/v1/plans", plan(code), 409, "plan-code-taken");
    }

    @Test
    void what_a_plan_is_made_of_is_kept_and_adds_up() {
        var body = plan("C-" + mark());
        var items = List.of(
                Map.of("kind", "SCM", "description", "Acesso à internet", "amount", "70.00"),
                Map.of("kind", "SVA", "description", "Filmes", "amount", "29.90"));
        body.put("price", "99.90");
        body.put("offerCode", "012024SCM01");
        body.put("composition", items);
        var location = Api.as(Role.FINANCE)
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .body("offerCode", is("012024SCM01"))
                .body("composition", is(items))
                .extract()
                .header("Location");
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("price", "109.90"))
                .patch(location)
                .then()
                .statusCode(422)
                .body("code", is("composition-sum-differs"))
                .body("errors[0].pointer", is("/composition"))
                .body("errors[0].value", is("99.90"))
                .body("errors[0].allowed", is("109.90"));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("price", "109.90", "composition", List.of()))
                .patch(location)
                .then()
                .statusCode(200)
                .body("composition", is(List.of()));
        Api.admin().get(location).then().body("offerCode", is("012024SCM01"));
        refusedPlan("offerCode", "a b", "offer-code-malformed").body("errors[0].pointer", is("/offerCode"));
        refusedPlan("composition", List.of(Map.of("kind", "SVA", "description", "x")), "required")
                .body("errors[0].pointer", is("/composition/0/amount"));
        refusedPlan(
                        "composition",
                        List.of(Map.of("kind", "SVA", "description", "x", "amount", "-1.00")),
                        "amount-negative")
                .body("errors[0].pointer", is("/composition/0/amount"));
    }

    @Test
    void a_plan_that_cannot_be_is_refused_with_its_field() {
        refusedPlan("price", "-0.01", "price-out-of-range").body("errors[0].pointer", is("/price"));
        refusedPlan("price", "9.999", "money-decimals").body("errors[0].pointer", is("/price"));
        refusedPlan("price", 1_000_000_000_000_000L, "money-out-of-range");
        refusedPlan("price", "100000000.00", "price-out-of-range");
        refusedPlan("code", "Fibra 500", "plan-code-malformed").body("errors[0].pointer", is("/code"));
        refusedPlan("code", "x".repeat(41), "plan-code-malformed");
        refusedPlan("name", "", "required");
        refusedPlan("downloadKbps", 0, "rate-out-of-range").body("errors[0].pointer", is("/downloadKbps"));
        refusedPlan("reducedUploadKbps", 250_001, "rate-out-of-range")
                .body("errors[0].pointer", is("/reducedUploadKbps"));
        refusedPlan("loyaltyBenefit", "-1", "loyalty-benefit-negative");
        Api.admin()
                .body(Map.of())
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/name", "/technology", "/downloadKbps", "/price"));
        var body = plan("P-" + mark());
        body.put("price", "abc");
        refused("/v1/plans", body, 400, "invalid-value");
    }

    @Test
    void a_new_installation_has_services_and_adds_its_own() {
        Api.admin()
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Provimento de acesso à internet", "Instalação", "Visita técnica"));
        var name = "Telefonia " + mark();
        var created = Api.admin()
                .body(Map.of("name", name))
                .post("/v1/services")
                .then()
                .statusCode(201);
        refused("/v1/services", Map.of("name", name.toUpperCase(java.util.Locale.ROOT)), 409, "service-name-taken");
        patch("/v1/services/" + created.extract().path("id"), 0, Map.of("active", false))
                .statusCode(200)
                .body("active", is(false));
        Api.as(Role.SALES).body(Map.of("name", "x")).post("/v1/services").then().statusCode(403);
    }

    @Test
    void a_portfolio_keeps_the_law_on_late_payment() {
        var body = new HashMap<String, Object>(Map.of(
                "name", "Carteira " + mark(), "finePercent", "2", "monthlyInterestPercent", 1, "bankCode", "341"));
        body.put("discount", Map.of("percent", "5.5", "daysBefore", 5));
        body.put("account", "12345-6");
        body.put("branch", "1234");
        body.put("portfolioCode", "109");
        var created = Api.as(Role.FINANCE)
                .body(body)
                .post("/v1/collection-portfolios")
                .then()
                .statusCode(201)
                .body("bankCode", is("341"));
        var path = "/v1/collection-portfolios/" + created.extract().path("id");
        Api.as(Role.SUPPORT).get(path).then().body("discount.daysBefore", is(5));

        patch(path, 0, Map.of("finePercent", "2.01")).statusCode(422).body("code", is("fine-percent-out-of-range"));
        patch(path, 0, Map.of("monthlyInterestPercent", "1.0001"))
                .statusCode(422)
                .body("errors[0].pointer", is("/monthlyInterestPercent"));
        patch(path, 0, Map.of("discount", Map.of("amount", "5.00")))
                .statusCode(422)
                .body("code", is("discount-percent-or-amount"));
        patch(path, 0, Map.of("discount", Map.of("daysBefore", 61)))
                .statusCode(422)
                .body("errors[0].pointer", is("/discount/daysBefore"));
        patch(path, 0, Map.of("bankCode", "34")).statusCode(422).body("errors[0].pointer", is("/bankCode"));
        var none = new HashMap<String, Object>();
        none.put("discount", null);
        patch(path, 0, none).statusCode(200).body("discount", nullValue());
        refused("/v1/collection-portfolios", body, 409, "portfolio-name-taken");
    }

    @Test
    void a_concentrators_secret_is_never_shown_and_lies_encrypted() {
        var secret = "s3cret-" + mark();
        var body = Map.of("name", "BRAS " + mark(), "type", "MIKROTIK", "address", "127.0.0.1", "secret", secret);
        var created = Api.admin()
                .body(body)
                .post("/v1/concentrators")
                .then()
                .statusCode(201)
                .body("secretSet", is(true))
                .body("coaPort", is(3799))
                .body("blockMode", is("REJECT"))
                .body(not(containsString(secret)));
        var id = created.extract().<String>path("id");
        var path = "/v1/concentrators/" + id;

        assertThat(concentrators
                        .find(new ConcentratorId(UUID.fromString(id)))
                        .orElseThrow()
                        .secret())
                .isEqualTo(new Secret(secret));
        assertThat(seeds.text(
                        "select position(convert_to(?, 'UTF8') in secret) from concentrator where id = ?",
                        secret,
                        UUID.fromString(id)))
                .isEqualTo("0");
        patch(path, 0, Map.of("coaPort", 1700)).statusCode(200).body("secretSet", is(true));
        assertThat(concentrators
                        .find(new ConcentratorId(UUID.fromString(id)))
                        .orElseThrow()
                        .secret())
                .isEqualTo(new Secret(secret));
        patch(path, 1, Map.of("secret", "another")).statusCode(200).body("secretSet", is(true));
        var none = new HashMap<String, Object>();
        none.put("secret", null);
        patch(path, 2, none).statusCode(200).body("secretSet", is(false));
        assertThat(seeds.text(
                        "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') from audit_entry"
                                + " where subject_id = ?",
                        UUID.fromString(id)))
                .contains("***")
                .doesNotContain(secret)
                .doesNotContain("another");
    }

    @Test
    void a_concentrator_that_cannot_be_is_refused() {
        refused("/v1/concentrators", Map.of("name", "x", "type", "CISCO"), 422, "concentrator-address-required");
        refused(
                "/v1/concentrators",
                Map.of("name", "x", "type", "CISCO", "address", "10.0.0.1:80"),
                422,
                "concentrator-address-malformed");
        refused(
                "/v1/concentrators",
                Map.of("name", "x", "type", "SIMULATED", "coaPort", 65536),
                422,
                "coa-port-out-of-range");
        refused(
                "/v1/concentrators",
                Map.of("name", "x", "type", "SIMULATED", "secret", "ação"),
                422,
                "secret-malformed");
        refused("/v1/concentrators", Map.of("name", "x", "type", "CISCOO"), 400, "invalid-value");
    }

    @Test
    void support_and_sales_see_names_of_concentrators_only() {
        var name = "BRAS " + mark();
        Api.admin()
                .body(Map.of("name", name, "type", "SIMULATED"))
                .post("/v1/concentrators")
                .then()
                .statusCode(201);
        for (var role : List.of(Role.SUPPORT, Role.SALES)) {
            Api.as(role)
                    .queryParam("q", name)
                    .get("/v1/concentrators")
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem(name))
                    .body("items[0].type", nullValue());
        }
        Api.as(Role.AUDITOR)
                .queryParam("q", name)
                .get("/v1/concentrators")
                .then()
                .body("items[0].type", is("SIMULATED"));
        Api.as(Role.FINANCE).get("/v1/concentrators").then().statusCode(403);
        Api.as(Role.SUPPORT)
                .get("/v1/concentrators/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void what_does_not_exist_is_404() {
        for (var path : List.of(
                "plans",
                "services",
                "collection-portfolios",
                "concentrators",
                "ip-pools",
                "ip-addresses",
                "salespeople",
                "condominiums",
                "customers")) {
            Api.admin().get("/v1/" + path + "/" + UUID.randomUUID()).then().statusCode(404);
            Api.admin().get("/v1/" + path + "/1").then().statusCode(404);
        }
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> plan(String code) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Fibra 500",
                "technology",
                "FIBER",
                "downloadKbps",
                500_000,
                "uploadKbps",
                250_000,
                "reducedDownloadKbps",
                1000,
                "reducedUploadKbps",
                1000,
                "price",
                "149.90"));
    }

    private static ValidatableResponse refusedPlan(String field, Object value, String code) {
        var body = plan("P-" + mark());
        body.put(field, value);
        return refused("/v1/plans", body, 422, code);
    }

    private static ValidatableResponse refused(String path, Map<String, ?> body, int status, String code) {
        return Api.admin().body(body).post(path).then().statusCode(status).body("code", is(code));
    }

    private static ValidatableResponse patch(String path, long version, Map<String, ?> changes) {
        return Api.admin()
                .header("If-Match", "\"" + version + "\"")
                .body(changes)
                .patch(path)
                .then();
    }
}
