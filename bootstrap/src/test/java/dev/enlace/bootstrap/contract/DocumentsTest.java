package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Printed papers: the contract on its template, the work order with the right address. */
@QuarkusTest
class DocumentsTest {
    private static final String TEMPLATES = "/v1/contract-templates";

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Test
    void a_contract_is_printed_in_every_state_as_page_or_pdf() throws IOException {
        var contract = forms.created();
        Forms.patch(contract, Map.of("monthlyPrice", "1234.50")).statusCode(200);
        Api.as(Role.SALES)
                .get(contract + "/document")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Cláusula 1ª"))
                .body(containsString("R$ 1.234,50"));
        Forms.act(contract, "activate", Map.of("confirm", true)).statusCode(200);
        var pdf = Api.admin()
                .accept("application/pdf")
                .get(contract + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", is("inline; filename=\"contrato.pdf\""))
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("prestação de serviço", "R$ 1.234,50", "Página 2 de");
        }
        Api.admin().get(contract + "/document?format=PDF").then().contentType("application/pdf");
        Api.admin().get(contract + "/document?format=DOC").then().statusCode(400);
        Api.admin().accept("image/png").get(contract + "/document").then().statusCode(406);
        Api.admin()
                .get("/v1/contracts/" + UUID.randomUUID() + "/document")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("contract-not-found"));
    }

    @Test
    void a_customer_prints_its_own_contract_alone() {
        var owner = fixtures.person("Dona Própria").id().value();
        var own = forms.created(forms.form("customerId", owner));
        Api.asCustomer(owner).get(own + "/document").then().statusCode(200).body(containsString("Dona Própria"));
        Api.asCustomer(owner).get(forms.created() + "/document").then().statusCode(404);
    }

    @Test
    void a_contracts_own_template_is_printed_with_its_values_escaped() {
        var customer = fixtures.person("Zé <b>Ninguém</b> & Filhos").id().value();
        var template = template(
                "<h1>{provider.name}</h1><p>{customer.name}, {plan.name}{#if contract.note}, {contract.note}{/if}</p>");
        var form = forms.form("customerId", customer);
        form.put("contractTemplateId", template);
        form.put("note", "{customer.document}");
        Api.admin()
                .get(forms.created(form) + "/document")
                .then()
                .statusCode(200)
                .body(containsString("Zé &lt;b&gt;Ninguém&lt;/b&gt; &amp; Filhos"))
                .body(containsString("{customer.document}"))
                .body(not(containsString("Cláusula")));
    }

    @Test
    void the_variables_are_listed_and_each_of_them_may_be_used() {
        var names = Api.as(Role.SUPPORT)
                .get(TEMPLATES + "/variables")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("customer.name", "plan.download", "service.address"))
                .extract()
                .<String>path("items.name.collect { '{' + it + '}' }.join(' ')");
        Api.admin()
                .body(Map.of("body", "<p>" + names + "</p>"))
                .post(TEMPLATES + "/preview")
                .then()
                .statusCode(200)
                .body("html", containsString("529.982.247-25"));
    }

    @Test
    void a_body_is_tried_before_it_is_kept_with_examples_or_a_contracts_data() {
        var contract = forms.created();
        var id = contract.substring(contract.lastIndexOf('/') + 1);
        var number = Forms.get(contract).extract().<Integer>path("number");
        Api.admin()
                .body(Map.of("body", "<p>nº {contract.number}</p>", "contractId", id))
                .post(TEMPLATES + "/preview")
                .then()
                .statusCode(200)
                .body("title", is("Contrato nº " + number))
                .body("html", containsString("nº " + number));
        var template = template("<p>nº {contract.number}</p>");
        Api.admin()
                .get(TEMPLATES + "/" + template + "/preview?format=HTML&contractId=" + id)
                .then()
                .statusCode(200)
                .body(containsString("nº " + number));
        Api.admin().get(TEMPLATES + "/" + template + "/preview").then().body(containsString("nº 1024"));
        Api.admin()
                .get(TEMPLATES + "/built-in")
                .then()
                .statusCode(200)
                .body("body", startsWith("<h1>Contrato de prestação"));
        Api.admin()
                .body(Map.of("body", "<p>x</p>", "contractId", UUID.randomUUID()))
                .post(TEMPLATES + "/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void a_template_with_an_unknown_variable_or_a_script_is_refused_when_it_is_kept_or_tried() {
        refused("<p>{customer.secret}</p>", "template-unknown-variable", "customer.secret");
        refused("<script>alert(1)</script>", "template-forbidden-markup", "<script>");
        refused("<p>{#if contract.number}</p>", "template-unreadable", "line 1");
        var location = TEMPLATES + "/" + template("<p>Bom</p>");
        Forms.patch(location, Map.of("body", "<p>{customer.secret}</p>"))
                .statusCode(422)
                .body("code", is("template-unknown-variable"))
                .body("detail", containsString("customer.name"));
        Forms.get(location).body("body", is("<p>Bom</p>"));
    }

    @Test
    void a_work_order_is_printed_with_the_address_the_contract_says() {
        var contract = forms.created();
        var id = contract.substring(contract.lastIndexOf('/') + 1);
        var order = "/v1/work-orders/"
                + Api.admin().get("/v1/work-orders?contractId=" + id).<String>path("items[0].id");
        Api.admin()
                .get(order + "/document")
                .then()
                .statusCode(200)
                .body(containsString("Ordem de serviço"))
                .body(containsString("Instalação"))
                .body(not(containsString("Travessa do Contrato")));
        Forms.patch(
                        contract + "/address",
                        Map.of(
                                "useContractAddress",
                                true,
                                "street",
                                "Travessa do Contrato",
                                "city",
                                Map.of("ibgeCode", "4205407")))
                .statusCode(200);
        Api.admin().get(order + "/document").then().body(containsString("Travessa do Contrato, s/n"));
        Api.admin().get(contract + "/document").then().body(containsString("Travessa do Contrato, s/n"));
        Api.admin()
                .accept("application/pdf")
                .get(order + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Api.as(Role.TECHNICIAN).get(order + "/document").then().statusCode(404);
    }

    private static void refused(String body, String code, String value) {
        Forms.refused(
                Api.admin()
                        .body(Map.of("name", "x", "body", body))
                        .post(TEMPLATES)
                        .then(),
                422,
                code,
                "/body");
        Api.admin()
                .body(Map.of("body", body))
                .post(TEMPLATES + "/preview")
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors[0].value", is(value));
    }

    private static String template(String body) {
        return Api.admin()
                .body(Map.of("name", "Impresso " + UUID.randomUUID(), "body", body))
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
