package dev.enlace.bootstrap;

import static io.restassured.RestAssured.given;

import dev.enlace.domain.identity.Role;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Requests as a caller of a role would send them: {@code Api.as(Role.FINANCE).get("/v1/plans")}. */
public final class Api {
    private static final Map<Role, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    public static RequestSpecification admin() {
        return as(Role.ADMIN);
    }

    /** A user of the role, made once for the whole run; for CUSTOMER use {@link #asCustomer}. */
    public static RequestSpecification as(Role role) {
        var token = TOKENS.get(role);
        if (token == null) {
            // Not computeIfAbsent: making a user asks for the administrator's token, from this same map.
            token = role == Role.ADMIN ? token("admin", "test-administrator") : newUser(role, null, admin());
            TOKENS.put(role, token);
        }
        return with(token);
    }

    public static RequestSpecification asCustomer(UUID customer) {
        return with(newUser(Role.CUSTOMER, customer, admin()));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static String token(String username, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private static String newUser(Role role, UUID customer, RequestSpecification admin) {
        var username = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        var body = new java.util.HashMap<String, Object>(
                Map.of("username", username, "password", "a-test-password", "name", "Pessoa " + role, "role", role));
        if (customer != null) {
            body.put("customerId", customer);
        }
        admin.body(body).post("/v1/users").then().statusCode(201);
        return token(username, "a-test-password");
    }
}
