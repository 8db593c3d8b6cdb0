package dev.enlace.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.adapter.rest.identity.AccessTokens;
import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsersTest {
    private static final String PASSWORD = "a-test-password";

    @Inject
    AccessTokens tokens;

    @Inject
    ChangeUsers users;

    @Inject
    DataSource database;

    @Test
    void the_first_administrator_signs_in_with_the_given_password() {
        Api.admin()
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("username", is("admin"))
                .body("role", is("ADMIN"));
    }

    @Test
    void a_user_is_created_found_changed_and_deactivated() {
        var name = unique();
        var created = create(body(name)).statusCode(201).header("ETag", is("\"0\""));
        var location = created.extract().header("Location");
        created.body("username", is(name)).body("active", is(true)).body("password", nullValue());

        Api.admin().get(location).then().statusCode(200).body("name", is("Ana Souza"));
        Api.admin()
                .get("/v1/users?q=" + name.substring(0, 12))
                .then()
                .statusCode(200)
                .body("items.username", hasItem(name));
        Api.admin()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Ana Lima\"}")
                .patch(location)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("name", is("Ana Lima"))
                .body("username", is(name));
        Api.admin().header("If-Match", "\"1\"").delete(location).then().statusCode(204);
        Api.admin().get(location).then().body("active", is(false));
        given().contentType("application/json")
                .body(Map.of("username", name, "password", PASSWORD))
                .post("/v1/auth/token")
                .then()
                .statusCode(401)
                .body("code", is("wrong-credentials"));
        forgetAttempts();
    }

    @Test
    void a_username_is_taken_without_regard_to_case() {
        var name = unique();
        create(body(name)).statusCode(201);
        create(body(name.toUpperCase(java.util.Locale.ROOT))).statusCode(409).body("code", is("username-taken"));
    }

    @Test
    void every_bad_field_of_a_new_user_is_named() {
        var body = body("a b");
        body.put("password", "Geheim7");
        body.put("email", "nowhere");
        create(body)
                .statusCode(422)
                .body("code", is("validation-failed"))
                .body("errors.pointer", hasItem("/username"))
                .body("errors.pointer", hasItem("/password"))
                .body("errors.code", hasItem("email-malformed"))
                .body("errors.pointer", hasItem("/email"))
                .body(not(containsString("Geheim7")));
    }

    @Test
    void a_customer_belongs_to_the_role_customer_and_to_no_other() {
        var without = body(unique());
        without.put("role", "CUSTOMER");
        create(without)
                .statusCode(422)
                .body("code", is("customer-required"))
                .body("errors[0].pointer", is("/customerId"));
        var with = body(unique());
        with.put("customerId", UUID.randomUUID());
        create(with).statusCode(422).body("code", is("customer-forbidden"));
        var unknown = body(unique());
        unknown.put("role", "CUSTOMER");
        unknown.put("customerId", UUID.randomUUID());
        create(unknown)
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .body("errors[0].pointer", is("/customerId"));
    }

    @Test
    void the_last_administrator_stays() {
        var me = Api.admin().get("/v1/users/me").then();
        var id = me.extract().path("id");
        Api.admin()
                .header("If-Match", me.extract().header("ETag"))
                .body("{\"role\":\"SUPPORT\"}")
                .patch("/v1/users/" + id)
                .then()
                .statusCode(409)
                .body("code", is("last-administrator"));
    }

    @Test
    void tokens_are_revoked_by_their_user_and_by_an_administrator() {
        var name = unique();
        var location = create(body(name)).extract().header("Location");
        var lost = Api.token(name, PASSWORD);
        Api.with(lost).post("/v1/auth/token/revoke").then().statusCode(204);
        Api.with(lost).get("/v1/users/me").then().statusCode(401);
        var stolen = Api.token(name, PASSWORD);
        Api.admin().post(location + "/revoke-tokens").then().statusCode(428);
        Api.admin()
                .header("If-Match", "\"0\"")
                .post(location + "/revoke-tokens")
                .then()
                .statusCode(412);
        Api.admin()
                .header("If-Match", "\"1\"")
                .post(location + "/revoke-tokens")
                .then()
                .statusCode(200);
        Api.with(stolen).get("/v1/users/me").then().statusCode(401);
        Api.with(Api.token(name, PASSWORD)).get("/v1/users/me").then().statusCode(200);
    }

    @Test
    void another_role_counts_at_once_and_ends_the_tokens_given_out() {
        var name = unique();
        var location = create(body(name)).extract().header("Location");
        var token = Api.token(name, PASSWORD);
        Api.with(token).get("/v1/users/me").then().statusCode(200);
        Api.admin()
                .header("If-Match", "\"0\"")
                .body("{\"role\":\"SALES\"}")
                .patch(location)
                .then()
                .statusCode(200);
        Api.with(token).get("/v1/users/me").then().statusCode(401).body("code", is("token-invalid"));
    }

    @Test
    void the_own_password_needs_the_current_one() {
        var name = unique();
        create(body(name));
        var token = Api.token(name, PASSWORD);
        var wrong = Map.of("currentPassword", "not-my-password", "newPassword", "another-password");
        Api.with(token)
                .body(wrong)
                .post("/v1/users/me/password")
                .then()
                .statusCode(422)
                .body("code", is("wrong-password"));
        var right = Map.of("currentPassword", PASSWORD, "newPassword", "another-password");
        Api.with(token).body(right).post("/v1/users/me/password").then().statusCode(204);
        Api.with(token).get("/v1/users/me").then().statusCode(401);
        assertThat(Api.token(name, "another-password")).isNotEmpty();
    }

    @Test
    void support_sees_names_only_and_finance_none() {
        Api.as(Role.SUPPORT)
                .get("/v1/users")
                .then()
                .statusCode(200)
                .body("items[0].name", notNullValue())
                .body("items[0].username", nullValue())
                .body("items[0].role", nullValue());
        Api.as(Role.FINANCE).get("/v1/users").then().statusCode(403).body("code", is("permission-denied"));
    }

    @Test
    void metrics_are_for_administrators_and_auditors() {
        given().get("/q/metrics").then().statusCode(401).body("code", is("unauthenticated"));
        Api.as(Role.SUPPORT).get("/q/metrics").then().statusCode(403);
        Api.as(Role.AUDITOR).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void an_expired_or_changed_token_is_refused() {
        var id =
                UUID.fromString(Api.admin().get("/v1/users/me").then().extract().path("id"));
        var admin = users.find(new UserId(id)).orElseThrow();
        Api.with(tokens.issue(admin, Duration.ofMinutes(-1)))
                .get("/v1/users/me")
                .then()
                .statusCode(401)
                .body("code", is("token-invalid"));
        var token = tokens.issue(admin);
        Api.with(token.substring(0, token.length() - 4) + "AAAA")
                .get("/v1/users/me")
                .then()
                .statusCode(401);
        var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
        Api.with(unsigned).get("/v1/users/me").then().statusCode(401);
        Api.with(token).get("/v1/users/me").then().statusCode(200);
    }

    @Test
    void five_failures_close_the_door_for_the_name_also_to_the_right_password() {
        forgetAttempts();
        var name = unique();
        create(body(name));
        for (int i = 0; i < 5; i++) {
            signIn(i % 2 == 0 ? name : name.toUpperCase(java.util.Locale.ROOT), "wrong-password-" + i)
                    .statusCode(401);
        }
        var waiting = signIn(name, PASSWORD)
                .statusCode(429)
                .body("code", is("too-many-attempts"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(waiting)).isBetween(1, 300);
        forgetAttempts();
        signIn(name, PASSWORD).statusCode(200).body("expiresIn", greaterThan(0)).body("tokenType", is("Bearer"));
    }

    @Test
    void five_failures_of_one_address_close_the_door_for_every_name() {
        forgetAttempts();
        for (int i = 0; i < 5; i++) {
            signIn(unique(), "wrong-password").statusCode(401).body("code", is("wrong-credentials"));
        }
        signIn("admin", "test-administrator").statusCode(429);
        forgetAttempts();
        signIn("admin", "test-administrator").statusCode(200);
    }

    @Test
    void four_failures_and_a_success_leave_the_door_open() {
        forgetAttempts();
        for (int i = 0; i < 4; i++) {
            signIn("admin", "wrong-password").statusCode(401);
        }
        signIn("admin", "test-administrator").statusCode(200);
        forgetAttempts();
    }

    private static ValidatableResponse signIn(String username, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/v1/auth/token")
                .then();
    }

    private static ValidatableResponse create(Map<String, Object> body) {
        return Api.admin().body(body).post("/v1/users").then();
    }

    private static Map<String, Object> body(String username) {
        return new HashMap<>(
                Map.of("username", username, "password", PASSWORD, "name", "Ana Souza", "role", "SUPPORT"));
    }

    private static String unique() {
        return "ana-" + UUID.randomUUID();
    }

    /** All tests come from one address. */
    private void forgetAttempts() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from sign_in_attempt")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
