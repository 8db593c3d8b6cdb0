package dev.enlace.bootstrap.contract;

import static org.hamcrest.Matchers.is;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.network.ConcentratorId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Contracts as a program would create them over REST. */
@ApplicationScoped
class Forms {
    static final String PATH = "/v1/contracts";

    private final Fixtures fixtures;

    Forms(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    /** Everything that is required, for a new natural person. */
    Map<String, Object> form() {
        var form = new HashMap<String, Object>();
        form.put(
                "customerId",
                fixtures.person("Fulano " + fixtures.unique()).id().value());
        form.put("planId", fixtures.plan("99.90").id().value());
        form.put("dueDay", 10);
        form.put("collectionPortfolioId", fixtures.portfolio().id().value());
        form.put("access", access(fixtures.concentrator().id()));
        return form;
    }

    Map<String, Object> form(String field, Object value) {
        var form = form();
        form.put(field, value);
        return form;
    }

    Map<String, Object> access(ConcentratorId concentrator) {
        var access = new HashMap<String, Object>();
        access.put("login", fixtures.login().value());
        access.put("concentratorId", concentrator.value());
        return access;
    }

    static ValidatableResponse post(Object form) {
        return post(Api.admin(), form);
    }

    static ValidatableResponse post(RequestSpecification caller, Object form) {
        return caller.body(form).post(PATH).then();
    }

    /** A stored contract's path. */
    String created(Map<String, Object> form) {
        return post(form).statusCode(201).extract().header("Location");
    }

    String created() {
        return created(form());
    }

    String active() {
        return created(form("state", "ACTIVE"));
    }

    static ValidatableResponse get(String path) {
        return Api.admin().get(path).then().log().ifValidationFails().statusCode(200);
    }

    static String etag(String path) {
        return get(path).extract().header("ETag");
    }

    static ValidatableResponse patch(String path, Object changes) {
        return Api.admin()
                .header("If-Match", etag(path))
                .body(changes)
                .patch(path)
                .then();
    }

    static ValidatableResponse act(String contract, String action, Object body) {
        return act(Api.admin(), contract, action, body);
    }

    static ValidatableResponse act(RequestSpecification caller, String contract, String action, Object body) {
        return caller.header("If-Match", etag(contract))
                .body(body)
                .post(contract + "/actions/" + action)
                .then();
    }

    static void refused(ValidatableResponse answer, int status, String code, String pointer) {
        answer.statusCode(status).body("code", is(code)).body("errors[0].pointer", is(pointer));
    }
}
