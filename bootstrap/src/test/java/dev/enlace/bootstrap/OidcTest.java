package dev.enlace.bootstrap;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer that is not ours. */
@QuarkusTest
class OidcTest {
    private static final String CUSTOMERS = "/v1/customers?limit=1";

    @Inject
    Fixtures fixtures;

    @Test
    void the_roles_of_the_token_say_what_may_be_done() {
        var support = LocalIssuer.sign(withRoles("support", "offline_access"));
        Api.with(support).get(CUSTOMERS).then().statusCode(200);
        Api.with(support).get("/v1/settings").then().statusCode(403);
        var both = LocalIssuer.sign(withRoles("SUPPORT", "auditor"));
        Api.with(both).get("/v1/settings").then().statusCode(200);
        call(withRoles("offline_access")).statusCode(403).body("code", is("permission-denied"));
        call(LocalIssuer.claims()).statusCode(403);
    }

    @Test
    void histories_name_the_person() {
        var claims = withRoles("admin");
        claims.setClaim("name", "Rita Prado");
        claims.setClaim("preferred_username", "rita-" + UUID.randomUUID());
        var token = LocalIssuer.sign(claims);
        var made = Api.with(token)
                .body(Map.of("name", "Feita por fora", "role", "AUDITOR"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .body("createdBy", is("Rita Prado"));
        made.body("scopes", is(List.of()));
    }

    @Test
    void a_user_of_ours_with_the_same_username_is_the_same_person() {
        var username = "tec-" + UUID.randomUUID();
        var location = Api.admin()
                .body(Map.of("username", username, "password", "a-test-password", "name", "Téo", "role", "TECHNICIAN"))
                .post("/v1/users")
                .then()
                .extract()
                .header("Location");
        var claims = withRoles("technician");
        claims.setClaim("preferred_username", username);
        var token = LocalIssuer.sign(claims);
        Api.with(token).get("/v1/users/me").then().statusCode(200).body("username", is(username));
        Api.admin().header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        Api.with(token).get("/v1/users/me").then().statusCode(401);
    }

    @Test
    void a_customer_sees_its_own() {
        var mine = fixtures.person("Assinante do Portal").id().value();
        var other = fixtures.person("Vizinha").id().value();
        var claims = withRoles("customer");
        claims.setClaim("enlace_customer_id", mine.toString());
        var token = LocalIssuer.sign(claims);
        Api.with(token).get("/v1/customers/" + mine).then().statusCode(200);
        Api.with(token).get("/v1/customers/" + other).then().statusCode(404);
        Api.with(token)
                .get("/v1/customers?count=true")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(mine.toString())));
        call(withRoles("customer")).statusCode(401);
        claims.setClaim("enlace_customer_id", "1 or 1=1");
        call(claims).statusCode(401);
    }

    @Test
    void tokens_for_others_of_others_late_early_or_forged_are_refused() throws Exception {
        var elsewhere = withRoles("admin");
        elsewhere.setAudience("another-program");
        call(elsewhere).statusCode(401).body("code", is("token-invalid"));
        var noAudience = withRoles("admin");
        noAudience.unsetClaim("aud");
        call(noAudience).statusCode(401);
        var another = withRoles("admin");
        another.setIssuer("https://issuer.example/realms/other");
        call(another).statusCode(401);
        var late = withRoles("admin");
        late.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
        call(late).statusCode(401);
        var endless = withRoles("admin");
        endless.unsetClaim("exp");
        call(endless).statusCode(401);
        var early = withRoles("admin");
        early.setNotBeforeMinutesInThePast(-10);
        call(early).statusCode(401);

        var forged = LocalIssuer.newKey(LocalIssuer.key().getKeyId());
        Api.with(LocalIssuer.sign(withRoles("admin"), forged))
                .get(CUSTOMERS)
                .then()
                .statusCode(401);
        Api.with(LocalIssuer.sign(withRoles("admin"), LocalIssuer.newKey("unknown")))
                .get(CUSTOMERS)
                .then()
                .statusCode(401);
        Api.with(unsigned(withRoles("admin"))).get(CUSTOMERS).then().statusCode(401);
        Api.with(signedWithThePublicKeyAsSecret(withRoles("admin")))
                .get(CUSTOMERS)
                .then()
                .statusCode(401);
        call(withRoles("admin")).statusCode(200);
    }

    @Test
    void an_exchanged_key_counts_with_the_next_token() throws InterruptedException {
        call(withRoles("support")).statusCode(200);
        var before = LocalIssuer.sign(withRoles("support"));
        LocalIssuer.rotate();
        // The issuer is not asked more than a few times a second for keys that it does not have.
        Thread.sleep(400);
        call(withRoles("support")).statusCode(200);
        Api.with(before).get(CUSTOMERS).then().statusCode(401);
    }

    private static ValidatableResponse call(JwtClaims claims) {
        return Api.with(LocalIssuer.sign(claims)).get(CUSTOMERS).then();
    }

    private static JwtClaims withRoles(String... roles) {
        var claims = LocalIssuer.claims();
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    private static String unsigned(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return LocalIssuer.compact(signature);
    }

    private static String signedWithThePublicKeyAsSecret(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(LocalIssuer.key().getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(new HmacKey(LocalIssuer.key()
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8)));
        return LocalIssuer.compact(signature);
    }
}
