package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.bootstrap.Api;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of contracts and invoices, acceptance configurations, and the contracts that name them. */
@QuarkusTest
class TemplatesTest {
    private static final String CONTRACTS = "/v1/contract-templates";
    private static final String INVOICES = "/v1/invoice-templates";
    private static final String ACCEPTANCE = "/v1/acceptance-configurations";

    @Inject
    Forms forms;

    @ParameterizedTest
    @ValueSource(strings = {CONTRACTS, INVOICES})
    void each_other_body_is_a_version_and_those_before_stay(String path) {
        var name = "Residencial " + UUID.randomUUID();
        var location = create(path, Map.of("name", name, "body", "<p>Um</p>"))
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("version", is(1))
                .extract()
                .header("Location");
        patch(location, 0, Map.of("body", "<p>Dois</p>")).statusCode(200).body("version", is(2));
        patch(location, 1, Map.of("name", name + " novo"))
                .statusCode(200)
                .body("version", is(2))
                .body("body", is("<p>Dois</p>"));
        patch(location, 0, Map.of("name", "x")).statusCode(412);
        Api.as(Role.SALES)
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.body", contains("<p>Dois</p>", "<p>Um</p>"));
        patch(location, 2, Map.of("active", false)).statusCode(200).body("active", is(false));
        Api.admin()
                .get(path + "?active=false&q=" + name.substring(12))
                .then()
                .body("items.name", hasItem(name + " novo"))
                .body("items[0].body", nullValue());
        create(path, Map.of("name", name.toUpperCase() + " NOVO", "body", "x"))
                .statusCode(409)
                .body("code", is("template-name-taken"));
    }

    @Test
    void two_changes_at_once_make_one_version() {
        var location = template(CONTRACTS);
        var answers = Stream.of("<p>A</p>", "<p>B</p>")
                .map(body -> CompletableFuture.supplyAsync(
                        () -> patch(location, 0, Map.of("body", body)).extract().statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        Api.admin().get(location + "/versions").then().body("items.version", contains(2, 1));
    }

    @Test
    void a_bad_template_is_refused() {
        refused(CONTRACTS, Map.of("body", "x"), 422, "required", "/name");
        refused(CONTRACTS, Map.of("name", "x", "body", "  "), 422, "required", "/body");
        refused(CONTRACTS, Map.of("name", "x".repeat(101), "body", "x"), 422, "text-length", "/name");
        refused(CONTRACTS, Map.of("name", "x", "body", "x".repeat(200_001)), 422, "text-length", "/body");
        Api.admin().get(CONTRACTS + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.admin()
                .get(template(INVOICES).replace(INVOICES, CONTRACTS))
                .then()
                .statusCode(404)
                .body("code", is("contract-template-not-found"));
        Api.as(Role.SUPPORT)
                .body(Map.of("name", "x", "body", "x"))
                .post(CONTRACTS)
                .then()
                .statusCode(403);
    }

    @Test
    void an_acceptance_configuration_is_kept_and_changed() {
        var name = "Aceite " + UUID.randomUUID();
        var location = create(ACCEPTANCE, Map.of("name", name, "channels", List.of("WHATSAPP", "EMAIL")))
                .statusCode(201)
                .body("channels", containsInAnyOrder("EMAIL", "WHATSAPP"))
                .body("linkValidityHours", is(72))
                .body("askCode", is(true))
                .body("requiredForActivation", is(false))
                .body("active", is(true))
                .extract()
                .header("Location");
        patch(location, 0, Map.of("linkValidityHours", 720, "requiredForActivation", true, "askCode", false))
                .statusCode(200)
                .body("linkValidityHours", is(720))
                .body("requiredForActivation", is(true))
                .body("askCode", is(false));
        patch(location, 1, Map.of("linkValidityHours", 721))
                .statusCode(422)
                .body("code", is("link-validity-out-of-range"))
                .body("errors[0].pointer", is("/linkValidityHours"));
        patch(location, 1, Map.of("linkValidityHours", 0)).statusCode(422);
        refused(ACCEPTANCE, Map.of("name", "x"), 422, "required", "/channels");
        refused(ACCEPTANCE, Map.of("name", "x", "channels", List.of()), 422, "acceptance-channels-empty", "/channels");
        create(ACCEPTANCE, Map.of("name", "x", "channels", List.of("FAX"))).statusCode(400);
        create(ACCEPTANCE, Map.of("name", name, "channels", List.of("SMS"))).statusCode(409);
    }

    @Test
    void a_contract_names_its_template_its_acceptance_and_its_invoices_template() {
        var template = id(template(CONTRACTS));
        var acceptance = id(acceptance("SMS"));
        var form = forms.form();
        form.put("contractTemplateId", template);
        form.put("acceptanceConfigurationId", acceptance);
        var contract = Api.admin()
                .body(form)
                .post("/v1/contracts")
                .then()
                .statusCode(201)
                .body("contractTemplateId", is(template))
                .body("acceptanceConfigurationId", is(acceptance))
                .extract()
                .header("Location");
        var other = id(template(CONTRACTS));
        patch(contract, version(contract), Map.of("contractTemplateId", other))
                .statusCode(200)
                .body("contractTemplateId", is(other));
        var otherAcceptance = id(acceptance("EMAIL"));
        patch(contract, version(contract), Map.of("acceptanceConfigurationId", otherAcceptance))
                .statusCode(200)
                .body("acceptanceConfigurationId", is(otherAcceptance));
        Api.admin().get(contract + "/history").then().body("items.field", hasItem("contractTemplateId"));
        var invoices = id(template(INVOICES));
        var tab = contract + "/billing-settings";
        patch(tab, version(tab), Map.of("invoice", Map.of("templateId", invoices)))
                .statusCode(200)
                .body("invoice.templateId", is(invoices));
        patch(tab, version(tab), Map.of("invoice", Map.of("templateId", template)))
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .body("errors[0].pointer", is("/invoice/templateId"));
        form = forms.form();
        form.put("contractTemplateId", invoices);
        Api.admin()
                .body(form)
                .post("/v1/contracts")
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .body("errors[0].pointer", is("/contractTemplateId"));
        form.put("contractTemplateId", null);
        form.put("acceptanceConfigurationId", UUID.randomUUID());
        Api.admin()
                .body(form)
                .post("/v1/contracts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/acceptanceConfigurationId"));
    }

    @Test
    void a_contract_without_a_template_gets_the_providers() {
        var template = id(template(CONTRACTS));
        patch("/v1/settings", version("/v1/settings"), Map.of("defaultContractTemplateId", template))
                .statusCode(200)
                .body("defaultContractTemplateId", is(template));
        try {
            Api.admin()
                    .body(forms.form())
                    .post("/v1/contracts")
                    .then()
                    .statusCode(201)
                    .body("contractTemplateId", is(template));
        } finally {
            var none = new HashMap<String, Object>();
            none.put("defaultContractTemplateId", null);
            patch("/v1/settings", version("/v1/settings"), none).statusCode(200);
        }
        patch("/v1/settings", version("/v1/settings"), Map.of("defaultContractTemplateId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", is("/defaultContractTemplateId"));
    }

    private static String template(String path) {
        return create(path, Map.of("name", "Modelo " + UUID.randomUUID(), "body", "<p>Corpo</p>"))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String acceptance(String channel) {
        return create(ACCEPTANCE, Map.of("name", "Aceite " + UUID.randomUUID(), "channels", List.of(channel)))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static long version(String path) {
        return Long.parseLong(Api.admin().get(path).header("ETag").replace("\"", ""));
    }

    private static void refused(String path, Map<String, ?> body, int status, String code, String pointer) {
        create(path, body).statusCode(status).body("code", is(code)).body("errors[0].pointer", is(pointer));
    }

    private static ValidatableResponse create(String path, Map<String, ?> body) {
        return Api.as(Role.FINANCE).body(body).post(path).then();
    }

    private static ValidatableResponse patch(String location, long version, Map<String, ?> body) {
        return Api.admin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(location)
                .then();
    }
}
