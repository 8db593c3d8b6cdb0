package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    @Inject
    DataSource database;

    @Test
    void a_repeated_request_gets_the_first_answer_and_does_nothing() {
        var key = unique();
        var name = unique();
        var first = post(Api.admin(), key, name);
        var second = post(Api.admin(), key, name);
        first.then().statusCode(201).header("Location", notNullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void another_content_under_the_same_key_is_refused() {
        var key = unique();
        post(Api.admin(), key, unique()).then().statusCode(201);
        var other = unique();
        post(Api.admin(), key, other).then().statusCode(422).body("code", is("idempotency-key-reused"));
        assertThat(effects(other)).isZero();
    }

    @Test
    void another_caller_s_equal_key_is_another_key() {
        var key = unique();
        var name = unique();
        post(Api.admin(), key, name).then().statusCode(201);
        var second = post(Api.as(Role.FINANCE), key, name);
        second.then().statusCode(201);
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(effects(name)).isEqualTo(2);
    }

    @Test
    void without_permission_nothing_is_repeated() {
        var key = unique();
        var name = unique();
        post(Api.admin(), key, name).then().statusCode(201);
        post(Api.as(Role.AUDITOR), key, name).then().statusCode(403);
    }

    @Test
    void a_refusal_leaves_neither_effect_nor_answer() {
        var key = unique();
        int before = effects("refuse-late");
        post(Api.admin(), key, "refuse-late").then().statusCode(409).body("code", is("already-there"));
        assertThat(effects("refuse-late")).isEqualTo(before);
        post(Api.admin(), key, unique()).then().statusCode(201);
    }

    @Test
    void a_key_in_work_is_told_at_once() throws Exception {
        ProbeResource.entered = new CountDownLatch(1);
        ProbeResource.leave = new CountDownLatch(1);
        var key = unique();
        int before = effects("wait");
        var pool = Executors.newSingleThreadExecutor();
        try {
            var first = pool.submit(() -> post(Api.admin(), key, "wait"));
            assertThat(ProbeResource.entered.await(20, TimeUnit.SECONDS)).isTrue();
            post(Api.admin(), key, "wait")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", is("idempotency-in-flight"));
            ProbeResource.leave.countDown();
            first.get(30, TimeUnit.SECONDS).then().statusCode(201);
        } finally {
            ProbeResource.leave.countDown();
            pool.shutdown();
        }
        post(Api.admin(), key, "wait").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(effects("wait")).isEqualTo(before + 1);
    }

    @Test
    void of_many_at_once_one_works() throws Exception {
        var key = unique();
        var name = unique();
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Response> call = () -> post(Api.admin(), key, name);
            for (var answer : pool.invokeAll(List.of(call, call, call, call, call, call, call, call))) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void where_money_moves_a_key_is_required() {
        var name = unique();
        var body = "{\"name\":\"" + name + "\"}";
        Api.admin()
                .body(body)
                .post("/v1/probe/outside-first")
                .then()
                .statusCode(400)
                .body("code", is("idempotency-key-required"));
        var key = unique();
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/probe/outside-first")
                    .then()
                    .statusCode(200);
        }
        assertThat(effects(name)).isEqualTo(1);
        Api.admin()
                .header("Idempotency-Key", "x".repeat(256))
                .body(body)
                .post("/v1/probe/outside-first")
                .then()
                .statusCode(400)
                .body("code", is("idempotency-key-malformed"));
    }

    @Test
    void stored_answers_are_not_readable_in_the_database() throws SQLException {
        var key = unique();
        var name = unique();
        post(Api.admin(), key, name);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select answer from idempotency_key where key = ?")) {
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(name);
            }
        }
    }

    private static Response post(RequestSpecification as, String key, String name) {
        return as.header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/probe");
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private int effects(String name) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from sign_in_attempt where subject = convert_to(?, 'UTF8')")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
