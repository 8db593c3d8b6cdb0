package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enlace.bootstrap.processes.Wait;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeysTest {
    private static final String PATH = "/v1/api-keys";

    @Inject
    DataSource database;

    @Inject
    Fixtures fixtures;

    @Test
    void a_key_is_shown_once_and_opens_what_its_role_opens() {
        var made = create(Map.of("name", "Aplicativo", "role", "SUPPORT"))
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("key", startsWith("enl_"))
                .body("createdBy", is("Administrador"))
                .extract();
        String key = made.path("key");
        assertThat(key).hasSize(47).startsWith(made.<String>path("hint").replace("…", ""));

        Api.with(key).get("/v1/customers?limit=1").then().statusCode(200);
        Api.with(key).get("/v1/api-keys").then().statusCode(403).body("code", is("permission-denied"));
        Api.admin()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("key", nullValue())
                .body("lastUsedAt", notNullValue())
                .body(not(containsString(key)));
        Api.admin().get(PATH + "?limit=200").then().body(not(containsString(key)));
    }

    @Test
    void the_secret_is_nowhere_in_the_database() throws SQLException {
        String key =
                create(Map.of("name", "Segredo", "role", "AUDITOR")).extract().path("key");
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select (select count(*) from api_key k where k::text like ?)
                             + (select count(*) from audit_entry a where a::text like ?)
                             + (select count(*) from event e where e::text like ?)""")) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, "%" + key.substring(4) + "%");
            }
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    @Test
    void scopes_narrow_the_role() {
        String key = create(Map.of("name", "Leitura", "role", "FINANCE", "scopes", List.of("CONTRACTS_READ")))
                .statusCode(201)
                .extract()
                .path("key");
        Api.with(key).get("/v1/contracts?limit=1").then().statusCode(200);
        Api.with(key).get("/v1/customers?limit=1").then().statusCode(403).body("code", is("permission-denied"));
        create(Map.of("name", "Demais", "role", "SALES", "scopes", List.of("SETTINGS_WRITE")))
                .statusCode(422)
                .body("code", is("scope-not-of-role"))
                .body("errors[0].pointer", is("/scopes"))
                .body("errors[0].allowed", containsString("CUSTOMERS_WRITE"));
    }

    @Test
    void a_narrow_key_makes_no_wider_one() {
        String keyMaker = create(
                        Map.of("name", "Gerente", "role", "ADMIN", "scopes", List.of("USERS_READ", "USERS_WRITE")))
                .extract()
                .path("key");
        Api.with(keyMaker)
                .body(Map.of("name", "Mais", "role", "ADMIN"))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("code", is("beyond-own-permissions"));
        Api.with(keyMaker)
                .body(Map.of("name", "Igual", "role", "ADMIN", "scopes", List.of("USERS_READ")))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("createdBy", is("Gerente"));
    }

    @Test
    void a_revoked_key_is_refused_at_once_and_stays_revoked() {
        var made = create(Map.of("name", "Curta", "role", "AUDITOR")).extract();
        var location = made.header("Location");
        String key = made.path("key");
        Api.with(key).get("/v1/customers?limit=1").then().statusCode(200);
        Api.admin().delete(location).then().statusCode(428);
        Api.admin().header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        Api.with(key).get("/v1/customers?limit=1").then().statusCode(401).body("code", is("token-invalid"));
        Api.admin().header("If-Match", "\"1\"").delete(location).then().statusCode(204);
        var revokedAt = Api.admin()
                .get(location)
                .then()
                .header("ETag", is("\"1\""))
                .extract()
                .path("revokedAt");
        assertThat(revokedAt).isNotNull();
        Api.admin()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Outra"))
                .patch(location)
                .then()
                .statusCode(409)
                .body("code", is("api-key-revoked"));
    }

    @Test
    void an_expired_key_is_refused() throws Exception {
        var soon = Instant.now().plusSeconds(2);
        String key = create(Map.of("name", "Breve", "role", "AUDITOR", "expiresAt", soon.toString()))
                .statusCode(201)
                .extract()
                .path("key");
        Wait.until(
                "the key expires",
                () -> Api.with(key).get("/v1/customers?limit=1").statusCode() == 401);
        assertThat(Instant.now()).isAfter(soon);
    }

    @Test
    void bad_fields_are_named() {
        refused(Map.of("role", "ADMIN"), 422, "required", "/name");
        refused(Map.of("name", "x"), 422, "required", "/role");
        refused(Map.of("name", "x".repeat(121), "role", "ADMIN"), 422, "name-length", "/name");
        refused(Map.of("name", "x", "role", "CUSTOMER"), 422, "customer-required", "/customerId");
        refused(
                Map.of("name", "x", "role", "SALES", "customerId", UUID.randomUUID()),
                422,
                "customer-forbidden",
                "/customerId");
        refused(
                Map.of("name", "x", "role", "CUSTOMER", "customerId", UUID.randomUUID()),
                422,
                "unknown-reference",
                "/customerId");
        refused(
                Map.of("name", "x", "role", "ADMIN", "expiresAt", "2020-01-01T00:00:00Z"),
                422,
                "expiry-in-the-past",
                "/expiresAt");
        create(Map.of("name", "x", "role", "KING")).statusCode(400);
        create(Map.of("name", "x", "role", "ADMIN", "scopes", List.of("EVERYTHING")))
                .statusCode(400);
        create(Map.of("name", "x", "role", "ADMIN", "key", "enl_mine")).statusCode(400);
        Api.with("enl_" + "x".repeat(43)).get("/v1/customers").then().statusCode(401);
        Api.with("enl_").get("/v1/customers").then().statusCode(401);
    }

    @Test
    void a_change_narrows_prolongs_and_is_refused_when_stale() {
        var made = create(Map.of("name", "Painel", "role", "SUPPORT")).extract();
        var location = made.header("Location");
        var body = new HashMap<String, Object>();
        body.put("name", "Painel da loja");
        body.put("scopes", List.of("CONTRACTS_READ"));
        var changes = List.of(patch(location, body), patch(location, body));
        assertThat(changes.stream().map(CompletableFuture::join).sorted().toList())
                .containsExactly(200, 412);
        Api.with(made.<String>path("key")).get("/v1/customers").then().statusCode(403);
        Api.with(made.<String>path("key")).get("/v1/contracts").then().statusCode(200);
    }

    @Test
    void a_customers_key_sees_its_own_and_only_admin_and_auditor_see_keys() {
        var mine = fixtures.person("Dona da Chave").id().value();
        var other = fixtures.person("Outra Pessoa").id().value();
        String key = create(Map.of("name", "Do cliente", "role", "CUSTOMER", "customerId", mine))
                .statusCode(201)
                .extract()
                .path("key");
        Api.with(key).get("/v1/customers/" + mine).then().statusCode(200);
        Api.with(key).get("/v1/customers/" + other).then().statusCode(404);
        Api.as(Role.AUDITOR).get(PATH).then().statusCode(200);
        Api.as(Role.AUDITOR)
                .body(Map.of("name", "x", "role", "AUDITOR"))
                .post(PATH)
                .then()
                .statusCode(403);
        Api.as(Role.FINANCE).get(PATH).then().statusCode(403);
    }

    @Test
    void a_technicians_key_has_no_orders_of_its_own() {
        String key =
                create(Map.of("name", "Campo", "role", "TECHNICIAN")).extract().path("key");
        Api.with(key).get("/v1/work-orders").then().statusCode(200).body("items", is(List.of()));
        Api.with(key).get("/v1/users/me").then().statusCode(404);
    }

    private static CompletableFuture<Integer> patch(String location, Map<String, ?> body) {
        return CompletableFuture.supplyAsync(() -> Api.admin()
                .header("If-Match", "\"0\"")
                .body(body)
                .patch(location)
                .statusCode());
    }

    private static void refused(Map<String, ?> body, int status, String code, String pointer) {
        var json = JsonPath.from(create(body).statusCode(status).extract().asString());
        assertThat(json.getString("code")).isEqualTo(code);
        assertThat(json.getString("errors[0].pointer")).isEqualTo(pointer);
    }

    private static ValidatableResponse create(Map<String, ?> body) {
        return Api.admin().body(body).post(PATH).then();
    }
}
