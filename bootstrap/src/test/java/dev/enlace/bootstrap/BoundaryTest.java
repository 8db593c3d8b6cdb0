package dev.enlace.bootstrap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoundaryTest {
    @Test
    void a_fault_of_ours_says_nothing_of_its_cause() {
        given().get("/v1/probe/broken")
                .then()
                .statusCode(500)
                .body("code", is("internal-error"))
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
    }
}
