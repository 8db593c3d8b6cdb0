package dev.enlace.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoundaryTest {
    private static final String HERE = "/v1/probe/" + new UUID(1, 7);
    private static final String NOWHERE = "/v1/probe/" + new UUID(2, 7);

    @Test
    void a_fault_of_ours_says_nothing_of_its_cause() {
        given().get("/v1/probe/broken")
                .then()
                .statusCode(500)
                .body("code", is("internal-error"))
                .body("traceId", notNullValue())
                .body(not(containsString("secret internals")));
    }

    @Test
    void nobody_gets_in_without_credentials() {
        given().get("/v1/probe").then().statusCode(401).body("code", is("unauthenticated"));
        given().auth()
                .oauth2("x")
                .get("/v1/probe")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"enlace\"")
                .body("code", is("token-invalid"));
        given().auth()
                .preemptive()
                .basic("admin", "test-administrator")
                .get("/v1/probe")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{broken")
                .post("/v1/probe")
                .then()
                .statusCode(401);
    }

    @Test
    void a_method_that_says_nothing_is_closed_even_to_administrators() {
        Api.admin().get("/v1/probe/forgotten").then().statusCode(403).body("code", is("permission-denied"));
    }

    @Test
    void permission_comes_before_the_form_of_the_body() {
        Api.as(Role.AUDITOR).body("{broken").post("/v1/probe").then().statusCode(403);
    }

    @Test
    void texts_follow_the_language_asked_for() {
        Api.admin().get(NOWHERE).then().header("Content-Language", is("pt-BR")).body("title", is("Não encontrado"));
        Api.admin()
                .header("Accept-Language", "en-GB, pt;q=0.5")
                .get("/v1/nothing")
                .then()
                .header("Content-Language", is("en"))
                .body("title", is("Not found"));
    }

    @Test
    void what_is_malformed_is_named() {
        bad("{\"name\":", "malformed-json");
        bad("{\"name\":\"a\"} x", "malformed-json");
        bad("", "body-required");
        bad("null", "body-required");
        bad("[]", "wrong-type");
        bad("{\"name\":\"a\",\"name\":\"b\"}", "duplicate-key");
        bad("{\"nome\":\"a\"}", "unknown-field").body("errors[0].pointer", is("/nome"));
        bad("{\"inner\":{\"text\":\"a\",\"x\":1}}", "unknown-field").body("errors[0].pointer", is("/inner/x"));
        bad("{\"name\":5}", "wrong-type").body("errors[0].pointer", is("/name"));
        bad("{\"days\":\"5\"}", "wrong-type").body("errors[0].pointer", is("/days"));
        bad("{\"days\":5.5}", "wrong-type");
        bad("{\"days\":99999999999}", "wrong-type");
        bad("{\"on\":\"true\"}", "wrong-type");
        bad("{\"on\":1}", "wrong-type");
        bad("{\"color\":\"BLUE\"}", "invalid-value").body("errors[0].allowed", is("RED, GREEN"));
        bad("{\"color\":0}", "invalid-value");
        bad("{\"days\":1e40}", "wrong-type");
        bad("{\"color\":\"\"}", "invalid-value");
        bad("{\"date\":\"2026-02-31\"}", "invalid-value").body("errors[0].value", is("2026-02-31"));
        bad("{\"date\":\"2026-2-1\"}", "invalid-value");
        bad("{\"date\":\"2026-02-01T00:00:00Z\"}", "invalid-value");
        bad("{\"date\":[2026,2,1]}", "wrong-type");
        bad("{\"at\":\"2026-02-01T00:00:00\"}", "invalid-value");
        bad("{\"price\":\"abc\"}", "invalid-value");
        bad("{\"price\":1e999999999}", "invalid-value");
        bad("{\"price\":\"1e9\"}", "invalid-value");
        bad("{\"price\":{}}", "wrong-type");
        bad("{\"name\":\"a\\u0000b\"}", "invalid-characters");
        bad("{\"name\":\"\\ud800\"}", "invalid-characters");
        bad("{\"inner\":" + "{\"inner\":".repeat(500) + "1" + "}".repeat(501), "nesting-too-deep");
        bad("[".repeat(100_000), "wrong-type");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        Api.admin()
                .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .post("/v1/probe")
                .then()
                .statusCode(400)
                .body("code", is("malformed-json"));
    }

    @Test
    void money_is_read_from_text_or_number_and_answered_as_text() {
        Api.admin()
                .body("{\"price\":149.9}")
                .post("/v1/probe")
                .then()
                .statusCode(201)
                .body("price", is("149.9"));
        Api.admin()
                .body("{\"price\":\"149.90\"}")
                .post("/v1/probe")
                .then()
                .statusCode(201)
                .body("price", is("149.90"));
    }

    @Test
    void other_types_of_content_methods_and_formats_are_refused_as_problems() {
        given().spec(Api.admin())
                .contentType("text/plain")
                .body("x")
                .post("/v1/probe")
                .then()
                .statusCode(415)
                .body("code", is("unsupported-media-type"));
        Api.admin().put(HERE).then().statusCode(405).body("code", is("method-not-allowed"));
        Api.admin().accept("text/csv").get(HERE).then().statusCode(406);
        Api.admin().get("/v1/nothing").then().statusCode(404).body("code", is("not-found"));
        Api.admin().get("/v1/probe/not-a-uuid").then().statusCode(404);
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() {
        Api.admin()
                .body("{\"name\":\"" + "a".repeat(20 << 20) + "\"}")
                .post("/v1/probe")
                .then()
                .statusCode(413)
                .body("code", is("body-too-large"))
                .body("limit", is(1048576));
    }

    @Test
    void parameters_are_checked_like_fields() {
        badParameter("?limit=1000000", "limit-out-of-range");
        badParameter("?limit=0", "limit-out-of-range");
        badParameter("?limit=201", "limit-out-of-range");
        badParameter("?limit=abc", "invalid-parameter");
        badParameter("?limit=1&limit=2", "repeated-parameter");
        badParameter("?nome=x", "unknown-parameter");
        badParameter("?sort=password", "unknown-sort");
        badParameter("?cursor=abc", "invalid-cursor");
        badParameter("?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "invalid-cursor");
        badParameter("?dueFrom=2026-02-31", "invalid-parameter");
        badParameter("?color=BLUE", "invalid-parameter");
        badParameter("?count=yes", "invalid-parameter");
        badParameter("?strict=yes", "invalid-parameter");
        badParameter("?color=%00", "invalid-characters");
        Api.admin()
                .get("/v1/probe?limit=200&color=RED&dueFrom=2026-02-28")
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_is_walked_page_by_page_and_its_cursor_serves_no_other_list() {
        var first = Api.admin()
                .get("/v1/probe?limit=100&count=true&color=RED")
                .then()
                .statusCode(200);
        first.body("items", hasSize(100)).body("total", is(120));
        String cursor = first.extract().path("nextCursor");
        Api.admin()
                .get("/v1/probe?limit=50&color=RED&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("nextCursor", nullValue());
        badParameter("?color=GREEN&cursor=" + cursor, "invalid-cursor");
        badParameter("?color=RED&sort=dueDate&cursor=" + cursor, "invalid-cursor");
        Api.admin().get("/v1/users?cursor=" + cursor).then().statusCode(400).body("code", is("invalid-cursor"));
    }

    @Test
    void a_change_needs_the_version_it_was_made_on() {
        Api.admin().get(HERE).then().header("ETag", is("\"3\""));
        patch(HERE, null, "{\"name\":\"b\"}").statusCode(428).body("code", is("if-match-required"));
        patch(HERE, "\"2\"", "{\"name\":\"b\"}").statusCode(412).body("code", is("stale-version"));
        patch(HERE, "*", "{\"name\":\"b\"}").statusCode(400).body("code", is("if-match-malformed"));
        patch(HERE, "W/\"3\"", "{\"name\":\"b\"}").statusCode(400);
        patch(HERE, "\"3\"", "{\"name\":\"b\"}")
                .statusCode(200)
                .header("ETag", is("\"4\""))
                .body("name", is("b"))
                .body("days", is(1));
    }

    @Test
    void the_first_reason_that_fits_is_given() {
        patch(NOWHERE, null, "{\"nome\":1}").statusCode(400);
        patch(NOWHERE, null, "{\"name\":null}").statusCode(404).body("code", is("probe-not-found"));
        patch(HERE, null, "{\"name\":null}").statusCode(428);
        patch(HERE, "\"1\"", "{\"name\":null}").statusCode(412);
        patch(HERE, "\"3\"", "{\"name\":null}").statusCode(422).body("code", is("required"));
    }

    @Test
    void a_patch_names_only_what_changes() {
        patch(HERE, "\"3\"", "{\"days\":null,\"inner\":{\"text\":\"x\"}}")
                .statusCode(200)
                .body("days", nullValue())
                .body("inner.text", is("x"))
                .body("color", is("RED"));
        patch(HERE, "\"3\"", "[]").statusCode(400).body("code", is("wrong-type"));
        patch(HERE, "\"3\"", "{\"inner\":{\"y\":1}}").statusCode(400).body("errors[0].pointer", is("/inner/y"));
        patch(HERE, "\"3\"", "{\"price\":\"1.999\",\"name\":\" \"}")
                .statusCode(422)
                .body("code", is("validation-failed"))
                .body("errors.code", hasItem("money-decimals"))
                .body("errors.code", hasItem("required"));
        patch(HERE, "\"3\"", "{\"price\":1000000000000000}").statusCode(422).body("code", is("money-out-of-range"));
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_from_guessing() {
        var answer = Api.admin()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(HERE)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .extract();
        assertThat(answer.header("Server")).isNull();
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .get("/v1/probe")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void the_documentation_is_served_from_packaged_files() {
        given().get("/docs/").then().statusCode(200).body(not(containsString("https://unpkg")));
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", is("Enlace"));
        given().get("/q/health/live").then().statusCode(200);
    }

    private static ValidatableResponse bad(String body, String code) {
        return Api.admin().body(body).post("/v1/probe").then().statusCode(400).body("code", is(code));
    }

    private static void badParameter(String query, String code) {
        Api.admin()
                .urlEncodingEnabled(false)
                .get("/v1/probe" + query)
                .then()
                .statusCode(400)
                .body("code", is(code));
    }

    private static ValidatableResponse patch(String path, String ifMatch, String body) {
        var request = Api.admin().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(path).then();
    }
}
