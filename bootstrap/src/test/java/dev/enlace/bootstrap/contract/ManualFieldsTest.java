package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.get;
import static dev.enlace.bootstrap.contract.Forms.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every field of the manual's form and tabs comes back as it was given; what it brings about is proved elsewhere. */
@QuarkusTest
class ManualFieldsTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Test
    void the_form_is_kept() {
        var form = forms.form();
        var concentrator = fixtures.concentrator().id();
        var access = new HashMap<>(forms.access(concentrator));
        access.put("sessionType", "IPOE");
        var technician = fixtures.technician();
        var service = service();
        form.putAll(Map.of(
                "contractDate",
                "2026-01-15",
                "dueDay",
                31,
                "loyalty",
                Map.of("months", 11, "benefit", "240.00"),
                "serviceId",
                service,
                "soldRemotely",
                true,
                "note",
                "Portão azul",
                "access",
                access));
        form.put(
                "installation",
                Map.of(
                        "serviceId",
                        service,
                        "status",
                        "SCHEDULED",
                        "assigneeId",
                        technician,
                        "scheduledAt",
                        "2026-12-01T14:00:00Z"));
        var contract = forms.created(form);

        var read = get(contract).extract().jsonPath();
        assertKept(read, form, "customerId", "contractDate", "dueDay", "collectionPortfolioId", "serviceId", "note");
        assertKept(read, form, "soldRemotely");
        assertThat(read.getString("plan.id")).isEqualTo(form.get("planId").toString());
        assertThat(read.getString("loyalty.benefit")).isEqualTo("240.00");
        assertThat(read.getInt("loyalty.months")).isEqualTo(11);
        assertKept(get(contract + "/access").extract().jsonPath(), access, "login", "sessionType", "concentratorId");
        Api.admin()
                .get("/v1/work-orders?contractId=" + read.getString("id"))
                .then()
                .body("items[0].serviceId", is(service))
                .body("items[0].status", is("SCHEDULED"))
                .body("items[0].assigneeId", is(technician.toString()))
                .body("items[0].scheduledAt", is("2026-12-01T14:00:00Z"));
    }

    @Test
    void the_tab_billing_is_kept() {
        var tab = forms.created() + "/billing-settings";
        var code = get(tab).extract().<String>path("directDebit.code");
        var debit = new HashMap<String, Object>(Map.of(
                "authorized", true,
                "bankCode", "001",
                "branch", "1234-5",
                "account", "998877-X",
                "holderName", "Ciclana",
                "holderDocument", Fixtures.cpf()));
        var changes = new HashMap<String, Object>(Map.of(
                "unifiedBilling", true,
                "unifiedBillingStart", "2027-03-01",
                "defaultPaymentMethod", "PIX",
                "financialCompetence", "PAST",
                "noteCompetence", "FUTURE",
                "directDebit", debit,
                "installation", Map.of("cost", "200.00", "discount", "50.00", "paid", "100.00")));
        changes.put(
                "invoice",
                Map.of(
                        "debitTypes", List.of("MONTHLY_FEE", "SALE"),
                        "debitPeriod", Map.of("from", -2, "to", 1, "unit", "COMPETENCES"),
                        "considerInterest", true,
                        "templateId", invoiceTemplate()));
        patch(tab, changes).statusCode(200);
        debit.put("code", code);
        assertKept(get(tab).extract().jsonPath(), changes, changes.keySet().toArray(String[]::new));
    }

    @Test
    void the_tab_info_is_kept() {
        var tab = forms.created() + "/service-settings";
        var settings = new HashMap<String, Object>(Map.of(
                "automaticBlocking",
                false,
                "automaticReduction",
                false,
                "reductionIntervalDays",
                7,
                "blockIntervalDays",
                21,
                "blockWarningSms",
                false,
                "massBilling",
                false,
                "dueNotices",
                "EMAIL",
                "emailNoticeDays",
                List.of(9, -9),
                "smsNoticeDays",
                List.of(8),
                "whatsappNoticeDays",
                List.of(7, -7)));
        settings.putAll(Map.of(
                "noteGeneration", "IN_ADVANCE",
                "noteByEmail", false,
                "noteDebits", "ALL",
                "advanceNoteDay", 12,
                "advanceReference", "NEXT"));
        var texts = Map.of("note", "Portão azul", "fiscalNoteText", "Isento de ICMS", "guarantor", "Beltrana");
        patch(tab, settings).statusCode(200);
        patch(tab, texts).statusCode(200);

        var read = get(tab).extract().jsonPath();
        assertKept(read, texts, "note", "fiscalNoteText", "guarantor");
        settings.forEach((field, value) -> {
            assertThat(read.<Object>get(field + ".value")).as(field).isEqualTo(value);
            assertThat(read.getString(field + ".origin")).as(field).isEqualTo("CONTRACT");
        });
    }

    @Test
    void the_tab_address_is_kept() {
        var tab = forms.created() + "/address";
        var address = new HashMap<String, Object>(Map.of(
                "useContractAddress", true,
                "street", "Rua Nova",
                "number", "12-A",
                "complement", "Apartamento 101",
                "reference", "Ao lado do campo",
                "district", "Centro",
                "city", Map.of("ibgeCode", "4205407", "name", "Florianópolis", "state", "SC"),
                "postalCode", "88010000"));
        address.putAll(Map.of(
                "housing",
                "OWNED",
                "feasible",
                true,
                "block",
                "B",
                "latitude",
                -27.5,
                "longitude",
                -48.5,
                "info",
                "Cachorro bravo"));
        patch(tab, address).statusCode(200);
        var read = get(tab).extract().jsonPath();
        address.keySet().removeAll(List.of("latitude", "longitude"));
        assertKept(read, address, address.keySet().toArray(String[]::new));
        assertThat(read.getDouble("latitude")).isEqualTo(-27.5);
        assertThat(read.getDouble("longitude")).isEqualTo(-48.5);
    }

    @Test
    void the_service_is_the_usual_one_until_it_is_changed() {
        var contract = forms.created();
        get(contract).body("serviceId", is(fixtures.service().value().toString()));
        var changes = Map.of("serviceId", service(), "soldRemotely", true);
        patch(contract, changes).statusCode(200);
        assertKept(get(contract).extract().jsonPath(), changes, "serviceId", "soldRemotely");
    }

    @Test
    void the_access_is_changed() {
        var tab = forms.created() + "/access";
        var changes = Map.of(
                "sessionType",
                "STATIC_PPPOE",
                "concentratorId",
                fixtures.concentrator().id().value());
        patch(tab, changes).statusCode(200);
        assertKept(get(tab).extract().jsonPath(), changes, "sessionType", "concentratorId");
    }

    private String invoiceTemplate() {
        return Api.admin()
                .body(Map.of("name", "Fatura " + fixtures.unique(), "body", "<p>Fatura</p>"))
                .post("/v1/invoice-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String service() {
        return Api.admin()
                .body(Map.of("name", "Serviço " + fixtures.unique()))
                .post("/v1/services")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void assertKept(JsonPath read, Map<String, ?> given, String... fields) {
        for (var field : fields) {
            var value = given.get(field);
            assertThat(read.<Object>get(field))
                    .as(field)
                    .isEqualTo(value instanceof java.util.UUID id ? id.toString() : value);
        }
    }
}
