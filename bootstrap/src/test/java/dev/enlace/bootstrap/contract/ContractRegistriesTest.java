package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.patch;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The registries that a contract points at, over the API, and the contract that points. */
@QuarkusTest
class ContractRegistriesTest {
    private static final String PEOPLE = "/v1/salespeople";
    private static final String CONDOMINIUMS = "/v1/condominiums";

    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Test
    void a_salesperson_is_kept_changed_and_made_inactive() {
        var document = Fixtures.cpf();
        var name = "Vendedor " + fixtures.unique();
        var body = Map.of(
                "name", name, "document", document, "email", "vendas@exemplo.com.br", "phone", "(48) 99123-4567");
        var path = Api.as(Role.FINANCE)
                .body(body)
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .body("phone", is("48991234567"))
                .body("active", is(true))
                .extract()
                .header("Location");
        Api.as(Role.SALES).get(path).then().statusCode(200).body("document", is(document));
        refusedPost(PEOPLE, Map.of("name", name.toUpperCase(Locale.ROOT)), 409, "salesperson-name-taken");
        refusedPost(PEOPLE, Map.of("name", name + "2", "document", document), 409, "salesperson-document-taken");
        refusedPost(PEOPLE, Map.of("document", document), 422, "required").body("errors[0].pointer", is("/name"));
        refusedPost(PEOPLE, Map.of("name", name + "2", "document", "111"), 422, "document-invalid")
                .body("errors[0].pointer", is("/document"));
        refusedPost(PEOPLE, Map.of("name", name + "2", "email", "vendas@"), 422, "email-malformed")
                .body("errors[0].pointer", is("/email"));
        refusedPost(PEOPLE, Map.of("name", name + "2", "phone", "1"), 422, "phone-malformed")
                .body("errors[0].pointer", is("/phone"));
        Api.as(Role.SALES).body(body).post(PEOPLE).then().statusCode(403);
        patch(path, Map.of("active", false)).statusCode(200);
        Api.admin()
                .get(PEOPLE + "?active=false&q=" + name)
                .then()
                .statusCode(200)
                .body("items.name", contains(name));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("active", true))
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void of_two_salespeople_of_one_name_at_once_one_is_kept() throws Exception {
        var body = Map.of("name", "Vendedor " + fixtures.unique());
        var tasks = Collections.nCopies(
                4, (Callable<Response>) () -> Api.admin().body(body).post(PEOPLE));
        var pool = Executors.newFixedThreadPool(tasks.size());
        int kept = 0;
        for (var answer : pool.invokeAll(tasks)) {
            if (answer.get().statusCode() == 201) {
                kept++;
            } else {
                answer.get().then().statusCode(409).body("code", is("salesperson-name-taken"));
            }
        }
        pool.shutdown();
        assertThat(kept).isOne();
    }

    @Test
    void a_contract_names_who_sold_it_and_each_change_is_told() {
        var first = salesperson();
        var second = salesperson();
        var contract = forms.created(forms.form("salespersonId", first));
        get(contract).body("salespersonId", is(first));
        patch(contract, Map.of("salespersonId", second)).statusCode(200).body("salespersonId", is(second));
        patch(PEOPLE + "/" + second, Map.of("active", false)).statusCode(200);
        patch(contract, Map.of("dueDay", 11)).statusCode(200).body("salespersonId", is(second));
        refused(
                patch(contract, Map.of("salespersonId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/salespersonId");
        refused(Forms.post(forms.form("salespersonId", second)), 422, "unknown-reference", "/salespersonId");
        patch(contract, nothing("salespersonId")).statusCode(200).body("salespersonId", nullValue());
        get(contract + "/history")
                .body(
                        "items.findAll { it.field == 'salespersonId' }.collect { it.after }",
                        hasItems(first, second, null));
    }

    @Test
    void a_condominium_is_kept_with_its_blocks() {
        var name = "Residencial " + fixtures.unique();
        var path = "/v1/condominiums/" + condominium(name, "A", "B");
        Api.as(Role.SUPPORT)
                .get(path)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("blocks", contains("A", "B"))
                .body("address.city.state", is("SC"))
                .body("active", is(true));
        refusedPost(CONDOMINIUMS, condominiumBody(name), 409, "condominium-name-taken");
        refusedPost(CONDOMINIUMS, Map.of("name", name + "2"), 422, "required")
                .body("errors[0].pointer", is("/address"));
        refusedPost(CONDOMINIUMS, condominiumBody(name + "2", "A", " A "), 422, "block-repeated")
                .body("errors[0].pointer", is("/blocks/1"));
        refusedPost(CONDOMINIUMS, condominiumBody(name + "2", "A".repeat(101)), 422, "text-length")
                .body("errors[0].pointer", is("/blocks/0"));
        var many = Collections.nCopies(501, "A").toArray(String[]::new);
        refusedPost(CONDOMINIUMS, condominiumBody(name + "2", many), 422, "too-many-blocks")
                .body("errors[0].pointer", is("/blocks"));
        var nowhere = condominiumBody(name + "2");
        nowhere.put("address", Map.of("street", "Rua Um", "city", Map.of("ibgeCode", "9999999")));
        refusedPost(CONDOMINIUMS, nowhere, 422, "unknown-city").body("errors[0].pointer", is("/address/city/ibgeCode"));
        Api.as(Role.TECHNICIAN)
                .body(condominiumBody(name + "2"))
                .post(CONDOMINIUMS)
                .then()
                .statusCode(403);
        patch(path, Map.of("blocks", List.of("A"), "active", false))
                .statusCode(200)
                .body("blocks", contains("A"));
        Api.admin().get(CONDOMINIUMS + "?active=false&q=" + name).then().body("items.name", hasItem(name));
    }

    @Test
    void the_block_of_a_contracts_address_is_one_of_its_condominiums() {
        var listed = condominium("Residencial " + fixtures.unique(), "A", "B");
        var open = condominium("Residencial " + fixtures.unique());
        var tab = forms.created() + "/address";
        var address = new HashMap<String, Object>(Map.of(
                "useContractAddress",
                true,
                "street",
                "Rua Nova",
                "city",
                Map.of("ibgeCode", Fixtures.CITY.value()),
                "condominiumId",
                listed,
                "block",
                "C"));
        refused(patch(tab, address), 422, "block-unknown", "/block");
        patch(tab, address).body("errors[0].value", is("C")).body("errors[0].allowed", is("A, B"));
        address.put("block", "B");
        patch(tab, address).statusCode(200).body("condominiumId", is(listed)).body("block", is("B"));
        patch(tab, Map.of("condominiumId", open, "block", "Torre 7")).statusCode(200);
        refused(patch(tab, Map.of("condominiumId", UUID.randomUUID())), 422, "unknown-reference", "/condominiumId");
        patch(CONDOMINIUMS + "/" + open, Map.of("blocks", List.of("Torre 1"), "active", false))
                .statusCode(200);
        patch(tab, Map.of("number", "7")).statusCode(200).body("condominiumId", is(open));
        patch(tab, nothing("condominiumId")).statusCode(200).body("condominiumId", nullValue());
        get(tab.replace("/address", "/history"))
                .body(
                        "items.findAll { it.field == 'condominiumId' }.collect { it.after }",
                        hasItems(listed, open, null));
    }

    private String salesperson() {
        return id(PEOPLE, Map.of("name", "Vendedor " + fixtures.unique()));
    }

    private static String condominium(String name, String... blocks) {
        return id(CONDOMINIUMS, condominiumBody(name, blocks));
    }

    private static Map<String, Object> condominiumBody(String name, String... blocks) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "address",
                Map.of("street", "Rua Nova", "city", Map.of("ibgeCode", Fixtures.CITY.value())),
                "blocks",
                List.of(blocks)));
    }

    private static String id(String path, Map<String, ?> body) {
        return Api.admin()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> nothing(String field) {
        var none = new HashMap<String, Object>();
        none.put(field, null);
        return none;
    }

    private static ValidatableResponse refusedPost(String path, Map<String, ?> body, int status, String code) {
        return Api.admin().body(body).post(path).then().statusCode(status).body("code", is(code));
    }
}
