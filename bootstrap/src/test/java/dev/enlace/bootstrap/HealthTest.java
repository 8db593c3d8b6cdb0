package dev.enlace.bootstrap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    @Test
    void the_application_starts_on_a_real_database_and_says_it_is_ready() {
        given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
