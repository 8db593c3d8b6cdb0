package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersTest {
    private static final String PATH = "/v1/customers";

    @Inject
    Seeds seeds;

    @Test
    void a_customer_is_registered_found_and_changed() {
        var name = "Conceição de Ávila " + mark();
        var body = Payers.person(name);
        var created = Api.as(Role.SALES)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("document", is(body.get("document")))
                .body("contacts[1].value", is("19991234567"))
                .body("contacts[1].optOuts", hasSize(0))
                .body("address.postalCode", is("13010000"))
                .body("address.city.name", is("Campinas"))
                .body("address.city.state", is("SP"))
                .body("address.latitude", notNullValue());
        var id = created.extract().path("id").toString();

        Api.as(Role.SUPPORT)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("name", is(name));
        patch(id, "\"0\"", Map.of("tradeName", "Doces da Conceição", "contacts", List.of()))
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("tradeName", is("Doces da Conceição"))
                .body("contacts", hasSize(0))
                .body("address.street", is("Rua das Flores"));
        Api.as(Role.SUPPORT)
                .get(PATH + "/" + id + "/history?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.after == 'Doces da Conceição' }.field", contains("tradeName"))
                .body("items.findAll { it.field == 'name' }.after", contains(name));
        Api.as(Role.SUPPORT)
                .get(PATH + "/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404)
                .body("code", is("customer-not-found"));
        patch(id, "\"0\"", Map.of("name", "Outro")).statusCode(412).body("code", is("stale-version"));
        Api.admin().body(Map.of("name", "Outro")).patch(PATH + "/" + id).then().statusCode(428);
    }

    @Test
    void a_change_that_changes_nothing_makes_no_version() {
        var id = registered(Payers.person("Sem Mudança " + mark()));

        patch(id, "\"0\"", Map.of()).statusCode(200).header("ETag", is("\"0\""));
        patch(id, "\"0\"", Map.of("name", "Com Mudança")).statusCode(200).header("ETag", is("\"1\""));
    }

    @Test
    void every_edit_leaves_who_when_before_and_after() {
        var id = registered(Payers.person("Antes " + mark()));
        patch(id, "\"0\"", Map.of("name", "Depois")).statusCode(200);

        assertThat(seeds.text(
                        "select field || ' ' || (after #>> '{}') || ' ' || actor || ' ' || source from audit_entry"
                                + " where subject_id = ? and before is not null",
                        UUID.fromString(id)))
                .startsWith("name Depois ")
                .endsWith(" api");
        assertThat(seeds.text("select count(*) from audit_entry where subject_id = ?", UUID.fromString(id)))
                .isEqualTo("7");
    }

    @Test
    void an_address_moved_to_another_city_gets_the_other_citys_place() {
        var id = registered(Payers.person("Mudou " + mark()));
        var before = Api.admin().get(PATH + "/" + id).then().extract().path("address.latitude");

        patch(id, "\"0\"", Map.of("address", Map.of("city", Map.of("ibgeCode", "1302603"))))
                .statusCode(200)
                .body("address.city.name", is("Manaus"))
                .body("address.latitude", not(is(before)));
        patch(id, "\"1\"", Map.of("address", Map.of("city", Map.of("ibgeCode", 3509502))))
                .statusCode(200)
                .body("address.city.ibgeCode", is("3509502"));
        patch(id, "\"2\"", Map.of("address", Map.of("city", Map.of("ibgeCode", 3509502.5))))
                .statusCode(400);
    }

    @Test
    void a_document_is_registered_once() {
        var body = Payers.person("Primeira " + mark());
        var id = registered(body);
        var again = Payers.person("Segunda " + mark());
        var document = (String) body.get("document");
        again.put(
                "document",
                document.substring(0, 3) + "." + document.substring(3, 6) + "." + document.substring(6, 9) + "-"
                        + document.substring(9));

        Api.admin()
                .body(again)
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", is("customer-already-registered"))
                .body("customerId", is(id));
    }

    @Test
    void of_two_simultaneous_registrations_of_a_document_one_wins() throws Exception {
        var body = Payers.person("Ao Mesmo Tempo " + mark());
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> call = () -> Api.admin().body(body).post(PATH).statusCode();
            Api.admin().get(PATH);
            var statuses = new ArrayList<Integer>();
            for (var done : pool.invokeAll(java.util.Collections.nCopies(8, call))) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_same_key_registers_once() {
        var body = Payers.person("Repetida " + mark());
        var key = UUID.randomUUID().toString();
        var first = Api.admin()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201);
        Api.admin()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", is(first.extract().path("id").toString()));
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var body = new HashMap<String, Object>(Map.of("type", "PERSON", "document", "111.111.111-11"));
        body.put("contacts", List.of(Map.of("channel", "EMAIL", "value", "x@"), Map.of("channel", "MOBILE")));
        body.put("address", Map.of("street", "Rua", "city", Map.of("name", "Campinas", "state", "SP")));

        refused(body, "validation-failed")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/document",
                                "/contacts/0/value",
                                "/contacts/1/value",
                                "/address/city/ibgeCode"))
                .body("errors.code", hasItem("required"));
    }

    @Test
    void each_bad_value_is_refused_with_its_field() {
        refused(with("document", "52998224724"), "document-invalid").body("errors[0].pointer", is("/document"));
        refused(with("document", "11222333000181"), "document-of-other-type");
        refused(with("name", " "), "required").body("errors[0].pointer", is("/name"));
        refused(with("name", "x".repeat(201)), "text-length").body("errors[0].pointer", is("/name"));
        refused(with("name", "a\u0007b"), "control-characters");
        refused(with("birthDate", LocalDate.now().plusYears(5).toString()), "birth-date-out-of-range")
                .body("errors[0].pointer", is("/birthDate"));
        refused(with("birthDate", "1849-12-31"), "birth-date-out-of-range");
        refused(with("address", Payers.address("3509503")), "unknown-city")
                .body("errors[0].pointer", is("/address/city/ibgeCode"));
        refused(with("address", Payers.address("x")), "unknown-city");
        refused(contact("MOBILE", "1934567890"), "phone-malformed");
        refused(contact("MOBILE", "20991234567"), "phone-malformed");
        refused(contact("PHONE", "193456789"), "phone-malformed").body("errors[0].pointer", is("/contacts/0/value"));
        refused(contact("EMAIL", "a b@exemplo.com"), "email-malformed");
        refused(contact("EMAIL", "a@b"), "email-malformed");
    }

    @Test
    void a_malformed_body_is_400_and_never_a_fault() {
        bad(with("name", "a\u0000b"), "invalid-characters");
        bad(with("birthDate", "2026-02-31"), "invalid-value");
        bad(with("birthDate", "28/02/1990"), "invalid-value");
        bad(with("type", "PESSOA"), "invalid-value");
        bad(with("nome", "x"), "unknown-field");
    }

    @Test
    void a_company_has_a_cnpj_also_with_letters() {
        var body = Payers.person("Empresa " + mark());
        body.put("type", "COMPANY");
        refused(body, "document-of-other-type");
        // The example of the Receita Federal's technical note on alphanumeric numbers.
        if (Api.admin()
                .get(PATH + "?document=12ABC34501DE35")
                .path("items.size()")
                .equals(0)) {
            body.put("document", "12.abc.345/01de-35");
            Api.admin().body(body).post(PATH).then().statusCode(201).body("document", is("12ABC34501DE35"));
        }
    }

    @Test
    void customers_are_found_by_parts_of_the_name_without_accents() {
        var mark = mark();
        var first = registered(Payers.person("José Antônio " + mark));
        var second = registered(Payers.person("Maria josé da Conceição " + mark));

        search("jose " + mark).body("items.id", containsInAnyOrder(first, second));
        search(mark + " CONCEICAO").body("items.id", contains(second));
        search("antonio jose " + mark).body("items.id", contains(first));
        search("100% " + mark).body("items", hasSize(0));
        search("'; drop table customer; -- " + mark).body("items", hasSize(0));
        search("_ose " + mark).body("items", hasSize(0));
    }

    @Test
    void customers_are_found_by_document_phone_and_login() {
        var body = Payers.person("Achada " + mark());
        var number = "1" + (1 + Math.abs(mark().hashCode()) % 9) + "9"
                + String.format("%08d", Math.abs(mark().hashCode()) % 100_000_000);
        body.put("contacts", List.of(Map.of("channel", "MOBILE", "value", number)));
        var id = registered(body);
        var concentrator = seeds.concentrator("SIMULATED");
        var login = "achada." + mark();
        var contract = seeds.contract(concentrator, login);
        seeds.execute("update contract set customer_id = ? where id = ?", UUID.fromString(id), contract);

        list("document", (String) body.get("document")).body("items.id", contains(id));
        list("phone", "+55 " + number).body("items.id", contains(id));
        list("phone", number.substring(3)).body("items.id", hasItem(id));
        list("login", login.toUpperCase(java.util.Locale.ROOT)).body("items.id", contains(id));
        list("login", "nobody." + mark()).body("items", hasSize(0));
        Api.admin()
                .queryParam("document", "123")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"));
        Api.admin().queryParam("phone", "12").get(PATH).then().statusCode(400);
        Api.admin().queryParam("q", "a\u0000b").get(PATH).then().statusCode(400);
    }

    @Test
    void pages_show_each_customer_once_in_the_order_of_names() {
        var mark = mark();
        for (var name : List.of("Élcio", "Bruno", "ana", "Ângela", "Carla")) {
            registered(Payers.person(name + " " + mark));
        }
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var request =
                    Api.admin().queryParam("q", mark).queryParam("limit", 2).queryParam("count", true);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("total", is(5));
            names.addAll(page.extract().path("items.name"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(names)
                .containsExactly("ana " + mark, "Ângela " + mark, "Bruno " + mark, "Carla " + mark, "Élcio " + mark);
    }

    @Test
    void a_customers_own_user_sees_itself_and_nobody_else() {
        var own = registered(Payers.person("Própria " + mark()));
        var other = registered(Payers.person("Alheia " + mark()));
        var caller = Api.asCustomer(UUID.fromString(own));

        caller.get(PATH + "/" + own).then().statusCode(200);
        caller.get(PATH + "/" + other).then().statusCode(404).body("code", is("customer-not-found"));
        caller.get(PATH).then().statusCode(200).body("items.id", contains(own));
        caller.body(Map.of("name", "x")).patch(PATH + "/" + own).then().statusCode(403);
    }

    @Test
    void who_may_only_read_cannot_write() {
        for (var role : List.of(Role.FINANCE, Role.TECHNICIAN, Role.AUDITOR)) {
            Api.as(role).body(Payers.person("x")).post(PATH).then().statusCode(403);
            Api.as(role).get(PATH).then().statusCode(200);
        }
    }

    @Test
    void a_search_reads_an_index_and_not_the_table() {
        seeds.execute("""
                insert into customer (id, type, name, document, address)
                select gen_random_uuid(), 'PERSON', 'Pessoa ' || md5(n::text), 'F' || lpad(n::text, 13, '0'),
                       '{"street": "Rua", "city": "3509502"}'
                  from generate_series(1, 20000) n
                on conflict do nothing""");
        seeds.execute("""
                insert into customer_contact (customer_id, position, channel, value)
                select id, 0, 'MOBILE', '119' || lpad((row_number() over ())::text, 8, '0') from customer where document like 'F%'
                on conflict do nothing""");
        seeds.execute("analyze customer");
        seeds.execute("analyze customer_contact");
        seeds.execute("""
                create or replace function explain_lines(query text) returns setof text language plpgsql as
                $$ begin return query execute 'explain ' || query; end $$""");
        try {
            assertThat(plan("c.search_name like searchable('%rarissimo%') and c.search_name like searchable('%nome%')"))
                    .contains("customer_search_name")
                    .doesNotContain("Seq Scan");
            assertThat(plan("c.document = '52998224725'")).doesNotContain("Seq Scan on customer c");
            assertThat(plan("true")).contains("customer_by_name");
            assertThat(plan("c.id in (select t.customer_id from customer_contact t where t.channel <> 'EMAIL'"
                            + " and reverse(t.value) like reverse('99998888') || '%')"))
                    .contains("customer_contact_number");
        } finally {
            seeds.execute("delete from customer where document like 'F%'");
        }
    }

    private String plan(String where) {
        return seeds.text("select string_agg(line, chr(10)) from explain_lines(?) as line", """
                select c.id from customer c where %s order by c.search_name, c.id limit 51""".formatted(where));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = Payers.person("Pessoa " + mark());
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> contact(String channel, String value) {
        return with("contacts", List.of(Map.of("channel", channel, "value", value)));
    }

    private static String registered(Map<String, Object> body) {
        return Api.admin()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse patch(String id, String version, Map<String, ?> changes) {
        return Api.admin()
                .header("If-Match", version)
                .body(changes)
                .patch(PATH + "/" + id)
                .then();
    }

    private static ValidatableResponse refused(Map<String, Object> body, String code) {
        return Api.admin().body(body).post(PATH).then().statusCode(422).body("code", is(code));
    }

    private static void bad(Map<String, Object> body, String code) {
        Api.admin().body(body).post(PATH).then().statusCode(400).body("code", is(code));
    }

    private static ValidatableResponse search(String q) {
        return list("q", q);
    }

    private static ValidatableResponse list(String parameter, String value) {
        return Api.admin().queryParam(parameter, value).get(PATH).then().statusCode(200);
    }
}
