package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.patch;
import static dev.enlace.bootstrap.contract.Forms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractEditingTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    Contracts contracts;

    @Inject
    ProviderCalendar calendar;

    @Test
    void plain_data_are_edited_one_by_one_and_each_edit_is_told() {
        var contract = forms.created();
        patch(contract, Map.of("dueDay", 20, "contractDate", "2026-03-01"))
                .statusCode(200)
                .body("dueDay", is(20));
        patch(contract, Map.of("loyalty", Map.of("months", 6, "benefit", "100.00")))
                .statusCode(200)
                .body("loyalty.months", is(6))
                .body("dueDay", is(20))
                .body("contractDate", is("2026-03-01"));
        patch(contract, "{\"loyalty\":null}").statusCode(200).body("loyalty", nullValue());
        var portfolio = fixtures.portfolio().id().value().toString();
        patch(contract, Map.of("collectionPortfolioId", portfolio, "soldRemotely", true))
                .statusCode(200)
                .body("collectionPortfolioId", is(portfolio));
        get(contract + "/history")
                .body("items.find { it.field == 'dueDay' }.before", is(10))
                .body("items.find { it.field == 'dueDay' }.after", is(20))
                .body("items.find { it.field == 'dueDay' }.user", notNullValue());
        get(contract + "/action-history").body("items.action", hasItem("contract.edited"));
    }

    @Test
    void the_same_again_changes_no_version() {
        var contract = forms.created();
        var before = Forms.etag(contract);
        patch(contract, Map.of("dueDay", 10)).statusCode(200).header("ETag", is(before));
        get(contract + "/action-history").body("items.action", contains("contract.created"));
    }

    @Test
    void a_price_counts_at_once_before_activation_and_from_next_month_on_after_it() {
        var contract = forms.created();
        patch(contract, Map.of("monthlyPrice", "80.00"))
                .statusCode(200)
                .body("monthlyPrice", is("80.00"))
                .body("monthlyPriceOrigin", is("CUSTOM"));
        assertThat(prices(contract)).containsExactly("80.00");
        patch(contract, "{\"monthlyPrice\":null}")
                .statusCode(200)
                .body("monthlyPrice", is("99.90"))
                .body("monthlyPriceOrigin", is("PLAN"));

        var active = forms.active();
        patch(active, Map.of("monthlyPrice", 75)).statusCode(200).body("monthlyPrice", is("75.00"));
        var dated = contracts.get(id(active)).snapshot().prices();
        assertThat(dated.get(dated.size() - 1).from())
                .isEqualTo(calendar.today().withDayOfMonth(1).plusMonths(1));
        assertThat(prices(active)).containsExactly("99.90", "75.00");
    }

    @Test
    void what_changes_by_actions_is_not_patched() {
        var contract = forms.created();
        var other = fixtures.plan("50.00").id().value().toString();
        refused(patch(contract, Map.of("planId", other)), 422, "use-change-plan", "/planId");
        patch(contract, Map.of("planId", get(contract).extract().<String>path("plan.id")))
                .statusCode(200);
        patch(contract, Map.of("state", "ACTIVE")).statusCode(400).body("code", is("unknown-field"));
        patch(contract, Map.of("number", 1)).statusCode(400);
    }

    @Test
    void bad_edits_are_refused_by_field() {
        var contract = forms.created();
        refused(patch(contract, Map.of("dueDay", 32)), 422, "due-day-out-of-range", "/dueDay");
        refused(patch(contract, "{\"dueDay\":null}"), 422, "required", "/dueDay");
        refused(patch(contract, Map.of("monthlyPrice", "-0.01")), 422, "price-out-of-range", "/monthlyPrice");
        refused(
                patch(contract, Map.of("loyalty", Map.of("months", 24))),
                422,
                "loyalty-too-long-for-person",
                "/loyalty/months");
        refused(
                patch(contract, Map.of("collectionPortfolioId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/collectionPortfolioId");
        refused(patch(contract, Map.of("contractDate", "2090-01-01")), 422, "date-out-of-range", "/contractDate");
        patch(contract, "[]").statusCode(400);
    }

    @Test
    void an_edit_of_one_tab_makes_no_others_version_stale() {
        var contract = forms.created();
        var tag = Forms.etag(contract);
        patch(contract + "/service-settings", Map.of("blockIntervalDays", 40)).statusCode(200);
        patch(contract + "/billing-settings", Map.of("financialCompetence", "PAST"))
                .statusCode(200);
        assertThat(Forms.etag(contract)).isEqualTo(tag);
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("blockIntervalDays", 41))
                .patch(contract + "/service-settings")
                .then()
                .statusCode(412);
        Api.admin()
                .body(Map.of("note", "x"))
                .patch(contract + "/service-settings")
                .then()
                .statusCode(428);
    }

    @Test
    void service_settings_say_whose_decision_each_value_is() {
        var tab = forms.created() + "/service-settings";
        get(tab).body("reductionIntervalDays.value", is(16))
                .body("reductionIntervalDays.origin", is("PROVIDER"))
                .body("emailNoticeDays.value", contains(5, 0, -5));
        patch(tab, Map.of("reductionIntervalDays", 10, "emailNoticeDays", "3, -1, 0", "note", "Portão azul"))
                .statusCode(200)
                .body("reductionIntervalDays.value", is(10))
                .body("reductionIntervalDays.origin", is("CONTRACT"))
                .body("emailNoticeDays.value", contains(3, 0, -1))
                .body("emailNoticeDays.origin", is("CONTRACT"))
                .body("note", is("Portão azul"));
        patch(tab, Map.of("smsNoticeDays", List.of())).body("smsNoticeDays.value", empty());
        patch(tab, "{\"emailNoticeDays\":null,\"reductionIntervalDays\":null}")
                .statusCode(200)
                .body("emailNoticeDays.origin", is("PROVIDER"))
                .body("reductionIntervalDays.value", is(16))
                .body("smsNoticeDays.origin", is("CONTRACT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"5, 0, -5, 5\"|notice-day-repeated",
                "[5,0,-5,5]|notice-day-repeated",
                "\"400\"|notice-day-out-of-range",
                "[-366]|notice-day-out-of-range",
                "\"abc\"|notice-days-malformed",
                "\"5,,0\"|notice-days-malformed",
                "[99999999999]|notice-day-out-of-range"
            })
    void bad_notice_days_are_refused(String days, String code) {
        var tab = forms.created() + "/service-settings";
        refused(patch(tab, "{\"whatsappNoticeDays\":" + days + "}"), 422, code, "/whatsappNoticeDays");
    }

    @Test
    void notice_days_that_are_no_numbers_are_malformed() {
        var tab = forms.created() + "/service-settings";
        patch(tab, "{\"emailNoticeDays\":[1.5]}").statusCode(400);
        patch(tab, "{\"emailNoticeDays\":[null]}").statusCode(400);
        patch(tab, "{\"emailNoticeDays\":5}").statusCode(400);
    }

    @Test
    void a_reduction_does_not_come_after_the_block() {
        var tab = forms.created() + "/service-settings";
        refused(
                patch(tab, Map.of("reductionIntervalDays", 31)),
                422,
                "reduction-after-block",
                "/reductionIntervalDays");
        refused(patch(tab, Map.of("blockIntervalDays", 15)), 422, "reduction-after-block", "/reductionIntervalDays");
        patch(tab, Map.of("reductionIntervalDays", 30)).statusCode(200);
        refused(patch(tab, Map.of("blockIntervalDays", 366)), 422, "interval-out-of-range", "/blockIntervalDays");
    }

    @Test
    void billing_settings_hold_every_field_of_the_manual() {
        var tab = forms.created() + "/billing-settings";
        var code = get(tab).body("defaultPaymentMethod", is("BOLETO"))
                .body("financialCompetence", is("PRESENT"))
                .body("invoice.debitPeriod.from", is(-31))
                .extract()
                .<String>path("directDebit.code");
        assertThat(code).matches("[0-9]{1,20}");
        var debit = new HashMap<String, Object>(Map.of("authorized", true, "bankCode", "001"));
        refused(patch(tab, Map.of("directDebit", debit)), 422, "direct-debit-incomplete", "/directDebit");
        debit.putAll(Map.of(
                "branch", "1234-5", "account", "998877-X", "holderName", "Ciclana", "holderDocument", Fixtures.cpf()));
        patch(
                        tab,
                        Map.of(
                                "unifiedBilling",
                                true,
                                "defaultPaymentMethod",
                                "PIX",
                                "noteCompetence",
                                "FUTURE",
                                "directDebit",
                                debit,
                                "installation",
                                Map.of("cost", "200.00", "discount", "50.00", "paid", "100.00"),
                                "invoice",
                                Map.of("debitTypes", List.of("SALE", "MONTHLY_FEE"), "considerInterest", true)))
                .statusCode(200)
                .body("unifiedBillingStart", is(calendar.today().toString()))
                .body("directDebit.code", is(code))
                .body("directDebit.account", is("998877-X"))
                .body("installation.paid", is("100.00"))
                .body("invoice.debitTypes", contains("MONTHLY_FEE", "SALE"));
        refused(
                patch(tab, Map.of("directDebit", Map.of("code", "1"))),
                422,
                "direct-debit-code-read-only",
                "/directDebit/code");
        refused(
                patch(tab, Map.of("installation", Map.of("discount", "201.00"))),
                422,
                "installation-discount-out-of-range",
                "/installation/discount");
        refused(
                patch(tab, Map.of("invoice", Map.of("debitPeriod", Map.of("from", 1)))),
                422,
                "debit-period-out-of-range",
                "/invoice/debitPeriod/to");
        refused(
                patch(tab, Map.of("directDebit", Map.of("holderDocument", "11111111111"))),
                422,
                "document-invalid",
                "/directDebit/holderDocument");
    }

    @Test
    void the_address_takes_its_coordinates_from_the_city() {
        var contract = forms.created();
        var tab = contract + "/address";
        get(tab).body("useContractAddress", is(false)).body("street", nullValue());
        var orders = "/v1/work-orders?contractId=" + id(contract).value();
        get(orders).body("items[0].address.street", is("Rua do Cliente"));

        patch(tab, Map.of("useContractAddress", true))
                .statusCode(422)
                .body("errors.pointer", hasItems("/street", "/city"));
        refused(
                patch(tab, Map.of("useContractAddress", true, "street", "Rua Nova", "city", Map.of("name", "Lages"))),
                422,
                "required",
                "/city/ibgeCode");
        refused(
                patch(tab, Map.of("street", "Rua Nova", "city", Map.of("ibgeCode", "9999999"))),
                422,
                "unknown-city",
                "/city/ibgeCode");
        patch(
                        tab,
                        Map.of(
                                "useContractAddress",
                                true,
                                "street",
                                "Rua Nova",
                                "postalCode",
                                "88010-000",
                                "housing",
                                "RENTED",
                                "feasible",
                                true,
                                "city",
                                Map.of("ibgeCode", "4205407")))
                .statusCode(200)
                .body("city.name", is("Florianópolis"))
                .body("city.state", is("SC"))
                .body("postalCode", is("88010000"))
                .body("latitude", notNullValue())
                .body("feasible", is(true));
        get(orders).body("items[0].address.street", is("Rua Nova"));
        patch(tab, Map.of("useContractAddress", false)).statusCode(200).body("street", is("Rua Nova"));
        get(orders).body("items[0].address.street", is("Rua do Cliente"));
        get(contract + "/history").body("items.find { it.field == 'street' }.tab", is("address"));
    }

    @Test
    void another_login_or_password_is_provisioned_anew_and_never_shown() {
        var contract = forms.created();
        var tab = contract + "/access";
        patch(tab, Map.of("password", "nova-senha-9"))
                .statusCode(200)
                .body("provisioning", is("PENDING"))
                .body("password", nullValue());
        var login = fixtures.login().value();
        patch(tab, Map.of("login", login))
                .statusCode(200)
                .body("login", is(login))
                .body("provisioning", is("PENDING"));
        get(contract + "/action-history")
                .body("items.findAll { it.action == 'contract.access-changed' }.size()", is(2));
        assertThat(Api.admin().get(contract + "/history").asString()).doesNotContain("nova-senha-9");
        var tag = Forms.etag(tab);
        patch(tab, Map.of("login", login)).statusCode(200).header("ETag", is(tag));

        refused(patch(tab, Map.of("login", "a b")), 422, "login-malformed", "/login");
        refused(patch(tab, Map.of("concentratorId", UUID.randomUUID())), 422, "unknown-reference", "/concentratorId");
        refused(patch(tab, Map.of("password", "é")), 422, "password-malformed", "/password");
        var other = get(forms.created() + "/access").extract().<String>path("login");
        patch(tab, Map.of("login", other)).statusCode(409).body("code", is("login-taken"));
        Api.as(Role.FINANCE).get(tab).then().statusCode(403);
        Api.as(Role.SALES).get(tab).then().statusCode(403);
    }

    @Test
    void contracts_are_found_by_number_login_document_and_name() {
        var name = "João da Conceição " + fixtures.unique();
        var customer = fixtures.person(name);
        var form = forms.form("customerId", customer.id().value());
        var contract = forms.created(form);
        var id = id(contract).value().toString();
        var dto = get(contract);
        for (var q : List.of(
                Integer.toString(dto.extract().<Integer>path("number")),
                dto.extract().<String>path("access.login").toUpperCase(java.util.Locale.ROOT),
                customer.data().document().value(),
                name.toLowerCase(java.util.Locale.ROOT).replace("ã", "a").replace("ç", "c"))) {
            Api.admin()
                    .queryParam("q", q)
                    .get("/v1/contracts")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        Api.admin()
                .queryParam("q", "' or 1=1 --")
                .get("/v1/contracts")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.admin()
                .queryParam("q", "100%")
                .get("/v1/contracts")
                .then()
                .statusCode(200)
                .body("items", empty());
        var plan = dto.extract().<String>path("plan.id");
        get("/v1/contracts?planId=" + plan + "&state=PRE_REGISTERED&dueDay=10&count=true")
                .body("items.id", contains(id))
                .body("total", is(1))
                .body("items[0].allowedActions", nullValue());
        get("/v1/contracts?planId=" + plan + "&dueDay=11").body("items", empty());
        Api.admin().get("/v1/contracts?state=OPEN").then().statusCode(400);
        Api.admin().get("/v1/contracts?limit=1000000").then().statusCode(400).body("code", is("limit-out-of-range"));
        Api.admin().get("/v1/contracts?sort=customerName").then().statusCode(400);
        Api.admin().get("/v1/contracts?foo=1").then().statusCode(400);
        Api.admin()
                .get("/v1/customers/" + UUID.randomUUID() + "/contracts")
                .then()
                .statusCode(404);
    }

    @Test
    void pages_show_every_contract_once_in_either_order() {
        var customer = fixtures.person("Cliente de Cinco").id().value();
        for (int i = 0; i < 5; i++) {
            forms.created(forms.form("customerId", customer));
        }
        for (var sort : List.of("number", "-number", "createdAt", "-createdAt")) {
            var seen = new java.util.ArrayList<Integer>();
            String cursor = null;
            do {
                var request = Api.admin()
                        .queryParam("customerId", customer)
                        .queryParam("sort", sort)
                        .queryParam("limit", 2);
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                var page = request.get("/v1/contracts").then().statusCode(200).extract();
                seen.addAll(page.<List<Integer>>path("items.number"));
                cursor = page.path("nextCursor");
            } while (cursor != null);
            var ordered = new java.util.ArrayList<>(seen);
            ordered.sort(sort.startsWith("-") ? java.util.Comparator.reverseOrder() : null);
            assertThat(seen).hasSize(5).doesNotHaveDuplicates().isEqualTo(ordered);
        }
        assertThat(Api.admin().get("/v1/contracts").asString()).doesNotContain("\"password\"");
        get("/v1/contracts").body("$", not(containsString("password")));
    }

    private List<String> prices(String contract) {
        return contracts.get(id(contract)).snapshot().prices().stream()
                .map(price -> price.price().toString())
                .toList();
    }

    private static ContractId id(String contract) {
        return new ContractId(UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1)));
    }
}
