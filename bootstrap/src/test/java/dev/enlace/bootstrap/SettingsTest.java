package dev.enlace.bootstrap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsTest {
    private static final String PATH = "/v1/settings";

    @Inject
    Seeds seeds;

    /** All tests share one provider. */
    @AfterEach
    void reset() {
        var initial = new HashMap<String, Object>();
        for (var field : List.of(
                "provider",
                "emailNoticeDays",
                "extraHolidays",
                "legalGuard",
                "reductionIntervalDays",
                "blockIntervalDays",
                "deactivation",
                "trialMaxDays",
                "dailyRunAt")) {
            initial.put(field, null);
        }
        patch(initial).statusCode(200);
    }

    @Test
    void a_new_installation_shows_the_documented_defaults() {
        Api.as(Role.AUDITOR)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("timeZone", is("America/Sao_Paulo"))
                .body("dailyRunAt", is("03:00"))
                .body("dueDatePolicy", is("ANY_DAY"))
                .body("allowedDueDays", hasSize(31))
                .body("reductionIntervalDays", is(16))
                .body("blockIntervalDays", is(30))
                .body("emailNoticeDays", contains(5, 0, -5))
                .body("smsNoticeDays", contains(0, -3))
                .body("whatsappNoticeDays", contains(1, -3))
                .body("legalGuard.noticeDays", is(15))
                .body("legalGuard.appliesTo", contains("BLOCK", "REDUCTION"))
                .body("receiptTolerance", is("0.00"))
                .body("deactivation.minDays", is(30))
                .body("defaultServiceId", notNullValue())
                .body("defaultContractTemplateId", nullValue())
                .body("simulation", is(true))
                .body("businessDate", notNullValue());
    }

    @Test
    void only_what_is_named_changes_and_null_goes_back_to_the_beginning() {
        patch(Map.of(
                        "legalGuard",
                        Map.of("noticeDays", 20),
                        "emailNoticeDays",
                        "7, 0, -7",
                        "extraHolidays",
                        List.of("2026-07-09")))
                .statusCode(200)
                .body("legalGuard.noticeDays", is(20))
                .body("legalGuard.enabled", is(true))
                .body("emailNoticeDays", contains(7, 0, -7))
                .body("extraHolidays", contains("2026-07-09"));
        patch(Map.of("emailNoticeDays", List.of(-5, 3))).statusCode(200).body("emailNoticeDays", contains(3, -5));
        patch(Map.of("emailNoticeDays", List.of())).statusCode(200).body("emailNoticeDays", hasSize(0));
        var reset = new HashMap<String, Object>();
        reset.put("emailNoticeDays", null);
        reset.put("legalGuard", null);
        patch(reset)
                .statusCode(200)
                .body("emailNoticeDays", contains(5, 0, -5))
                .body("legalGuard.noticeDays", is(15))
                .body("extraHolidays", contains("2026-07-09"));
    }

    @Test
    void every_setting_is_kept() {
        var service = Api.admin()
                .body(Map.of("name", "Serviço " + UUID.randomUUID()))
                .post("/v1/services")
                .<String>path("id");
        var settings = Map.<String, Object>ofEntries(
                entry("timeZone", "America/Manaus"),
                entry("dailyRunAt", "04:30"),
                entry("dueDatePolicy", "BUSINESS_DAYS"),
                entry("allowedDueDays", List.of(5, 10, 15)),
                entry("extraHolidays", List.of("2031-07-09")),
                entry("reductionIntervalDays", 11),
                entry("blockIntervalDays", 22),
                entry("automaticReduction", false),
                entry("automaticBlocking", false),
                entry("blockWarningSms", false),
                entry("massBilling", false),
                entry(
                        "legalGuard",
                        Map.of("enabled", false, "noticeDays", 20, "appliesTo", List.of("BLOCK"), "warnAfterDays", 2)),
                entry("dueNotices", "SMS"),
                entry("emailNoticeDays", List.of(9, -9)),
                entry("smsNoticeDays", List.of(8)),
                entry("whatsappNoticeDays", List.of(7, -7)),
                entry("noteGeneration", "IN_ADVANCE"),
                entry("noteByEmail", false),
                entry("noteDebits", "ALL"),
                entry("advanceNoteDay", 12),
                entry("advanceReference", "NEXT"),
                entry("considerInterest", true),
                entry("billedStates", List.of("ACTIVE")),
                entry("creditBlockedDays", false),
                entry("prorationBase", "ACTUAL_DAYS"),
                entry("generationLeadDays", 12),
                entry("firstDueMinDays", 3),
                entry("receiptTolerance", "0.05"),
                entry("loyaltyUnit", "DAYS"),
                entry("trialMaxDays", 15),
                entry("deactivation", Map.of("minDays", 10, "maxDays", 60, "oncePerMonths", 6, "withoutDebts", false)),
                entry("defaultServiceId", service));
        var usual = Api.admin().get(PATH).<String>path("defaultServiceId");
        try {
            patch(settings).statusCode(200);
            var read = Api.admin().get(PATH).jsonPath();
            settings.forEach((field, value) ->
                    assertThat(read.<Object>get(field)).as(field).isEqualTo(value));
        } finally {
            var initial = new HashMap<String, Object>();
            settings.keySet().forEach(field -> initial.put(field, null));
            initial.put("defaultServiceId", usual);
            patch(initial).statusCode(200);
        }
    }

    @Test
    void the_providers_address_is_kept() {
        var address = new HashMap<String, Object>(Map.of(
                "street", "Rua Nova",
                "number", "12-A",
                "complement", "Sala 2",
                "reference", "Ao lado do campo",
                "district", "Centro",
                "city", Map.of("ibgeCode", "4205407", "name", "Florianópolis", "state", "SC"),
                "postalCode", "88010000",
                "housing", "RENTED",
                "block", "B",
                "info", "Fundos"));
        var located = new HashMap<>(address);
        located.putAll(Map.of("latitude", -27.5, "longitude", -48.5));
        patch(Map.of("provider", Map.of("address", located))).statusCode(200);
        var read = Api.admin().get(PATH).jsonPath();
        address.forEach((field, value) -> assertThat(read.<Object>get("provider.address." + field))
                .as(field)
                .isEqualTo(value));
        assertThat(read.getDouble("provider.address.latitude")).isEqualTo(-27.5);
        assertThat(read.getDouble("provider.address.longitude")).isEqualTo(-48.5);
    }

    @Test
    void the_provider_has_a_name_a_document_an_address_and_senders() {
        patch(Map.of(
                        "provider",
                        Map.of(
                                "name",
                                "Rede Exemplo",
                                "document",
                                "11.222.333/0001-81",
                                "address",
                                Payers.address(Payers.CAMPINAS),
                                "senders",
                                Map.of(
                                        "email",
                                        "contato@provedor.example",
                                        "sms",
                                        "27000",
                                        "whatsapp",
                                        "(19) 99123-4567"))))
                .statusCode(200)
                .body("provider.document", is("11222333000181"))
                .body("provider.address.city.name", is("Campinas"))
                .body("provider.name", is("Rede Exemplo"))
                .body("provider.senders.email", is("contato@provedor.example"))
                .body("provider.senders.sms", is("27000"))
                .body("provider.senders.whatsapp", is("19991234567"));
        refused(Map.of("provider", Map.of("document", "1")), "document-invalid")
                .body("errors[0].pointer", is("/provider/document"));
        refused(Map.of("provider", Map.of("address", Payers.address("9999999"))), "unknown-city")
                .body("errors[0].pointer", is("/provider/address/city/ibgeCode"));
        refused(Map.of("provider", Map.of("senders", Map.of("email", "x"))), "email-malformed")
                .body("errors[0].pointer", is("/provider/senders/email"));
    }

    @Test
    void a_setting_that_cannot_be_is_refused_with_its_field() {
        refused(Map.of("reductionIntervalDays", 31), "reduction-after-block")
                .body("errors[0].pointer", is("/reductionIntervalDays"));
        refused(Map.of("blockIntervalDays", 366), "interval-out-of-range")
                .body("errors[0].pointer", is("/blockIntervalDays"));
        refused(Map.of("emailNoticeDays", "5, 0, -5, 5"), "notice-day-repeated")
                .body("errors[0].pointer", is("/emailNoticeDays"));
        refused(Map.of("emailNoticeDays", List.of(400)), "notice-day-out-of-range");
        refused(Map.of("emailNoticeDays", List.of(99_999_999_999L)), "notice-day-out-of-range");
        refused(Map.of("emailNoticeDays", "abc"), "notice-days-malformed");
        refused(Map.of("timeZone", "Brasil"), "unknown-time-zone").body("errors[0].pointer", is("/timeZone"));
        refused(Map.of("allowedDueDays", List.of(0)), "due-day-out-of-range");
        refused(Map.of("allowedDueDays", List.of()), "allowed-due-days-empty");
        refused(Map.of("billedStates", List.of("CANCELLED")), "billed-states-not-billable");
        refused(Map.of("receiptTolerance", "10.01"), "receipt-tolerance-out-of-range");
        refused(Map.of("legalGuard", Map.of("warnAfterDays", 0)), "warn-after-days-out-of-range")
                .body("errors[0].pointer", is("/legalGuard/warnAfterDays"));
        refused(Map.of("deactivation", Map.of("minDays", 121)), "deactivation-max-days-out-of-range");
        refused(Map.of("defaultServiceId", UUID.randomUUID()), "unknown-reference")
                .body("errors[0].pointer", is("/defaultServiceId"));
        refused(Map.of("defaultContractTemplateId", UUID.randomUUID()), "unknown-reference");
        for (var malformed : List.<Map<String, ?>>of(
                Map.of("simulation", false),
                Map.of("emailNoticeDays", List.of(1.5)),
                Map.of("emailNoticeDays", List.of("x")),
                Map.of("dailyRunAt", "25:00"),
                Map.of("massBilling", "yes"),
                Map.of("legalGuard", Map.of("days", 1)))) {
            patch(malformed).statusCode(400);
        }
    }

    @Test
    void new_intervals_must_suit_the_contracts_that_set_only_one_themselves() {
        var contract = seeds.contract(seeds.concentrator("SIMULATED"), "own." + UUID.randomUUID());
        seeds.execute(
                "insert into contract_service_settings (contract_id, block_interval_days) values (?, 20)", contract);
        try {
            refused(Map.of("reductionIntervalDays", 21), "reduction-after-block");
            patch(Map.of("reductionIntervalDays", 20)).statusCode(200);
        } finally {
            seeds.execute("delete from contract_service_settings where contract_id = ?", contract);
        }
    }

    @Test
    void every_change_is_history() {
        patch(Map.of("trialMaxDays", 45)).statusCode(200);
        assertThat(seeds.text(
                        "select (before #>> '{}') || ' ' || (after #>> '{}') from audit_entry where subject_type = 'settings'"
                                + " and field = 'trialMaxDays' order by id desc limit 1"))
                .isEqualTo("30 45");
        Api.as(Role.AUDITOR)
                .get(PATH + "/history?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].field", is("trialMaxDays"))
                .body("items[0].before", is(30))
                .body("items[0].after", is(45))
                .body("items[0].user", is("Administrador"));
        Api.as(Role.SUPPORT).get(PATH + "/history").then().statusCode(403);
    }

    @Test
    void only_administrators_change_settings() {
        for (var role : List.of(Role.FINANCE, Role.SUPPORT, Role.SALES, Role.TECHNICIAN)) {
            Api.as(role).get(PATH).then().statusCode(403);
        }
        Api.as(Role.AUDITOR)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .patch(PATH)
                .then()
                .statusCode(403);
        Api.admin().body(Map.of()).patch(PATH).then().statusCode(428);
        Api.admin()
                .header("If-Match", "\"999999\"")
                .body(Map.of())
                .patch(PATH)
                .then()
                .statusCode(412);
    }

    private static ValidatableResponse patch(Map<String, ?> changes) {
        var etag = Api.admin().get(PATH).header("ETag");
        return Api.admin().header("If-Match", etag).body(changes).patch(PATH).then();
    }

    private static ValidatableResponse refused(Map<String, ?> changes, String code) {
        return patch(changes).statusCode(422).body("code", is(code));
    }
}
