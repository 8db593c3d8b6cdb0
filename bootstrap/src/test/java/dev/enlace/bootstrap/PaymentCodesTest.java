package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.domain.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Slips shown before they are issued, and codes read, over the API. */
@QuarkusTest
class PaymentCodesTest {
    private static final String PREVIEW = "/v1/collection-portfolios/preview";
    private static final String PARSE = "/v1/payment-codes/parse";
    private static final String LINE = "23793.38128 60005.963347 21000.063301 1 74640000116037";
    private static final String PIX =
            "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal"
                    + "6008BRASÍLIA62070503***6304B4F6";

    @Test
    void a_portfolios_slip_is_shown_and_nothing_is_kept() {
        var portfolios = Api.admin()
                .get("/v1/collection-portfolios?count=true")
                .then()
                .extract()
                .<Integer>path("count");
        Api.as(Role.FINANCE)
                .body(slip())
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("barcode", is("00191699100000400000000001234567000000000517"))
                .body("typedLine", is("00190.00009 01234.567004 00000.005173 1 69910000040000"))
                .body("ownNumber", is("12345670000000005"))
                .body("freeField", is("0000001234567000000000517"));
        Api.admin().get("/v1/collection-portfolios?count=true").then().body("count", is(portfolios));
        Api.as(Role.SUPPORT).body(slip()).post(PREVIEW).then().statusCode(403);
    }

    @Test
    void a_stored_portfolio_lends_its_bank_data() {
        var body = slip();
        List.of("ownNumber", "documentNumber", "installment", "amount", "dueDate")
                .forEach(body::remove);
        body.put("name", "Carteira " + UUID.randomUUID());
        body.put("nextOwnNumber", 41);
        body.put("beneficiary", Map.of("name", "Rede Exemplo", "document", "11.222.333/0001-81"));
        var created = Api.as(Role.FINANCE)
                .body(body)
                .post("/v1/collection-portfolios")
                .then()
                .statusCode(201)
                .body("agreement", is("1234567"), "nextOwnNumber", is(41))
                .body("beneficiary.document", is("11222333000181"));
        var id = created.extract().<String>path("id");
        Api.admin()
                .body(Map.of(
                        "collectionPortfolioId", id, "ownNumber", "5", "amount", "400.00", "dueDate", "2016-11-27"))
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("barcode", is("00191699100000400000000001234567000000000517"));
        Api.admin()
                .body(Map.of(
                        "collectionPortfolioId",
                        UUID.randomUUID(),
                        "ownNumber",
                        "5",
                        "amount",
                        "1",
                        "dueDate",
                        "2026-11-27"))
                .post(PREVIEW)
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"));

        var path = "/v1/collection-portfolios/" + id;
        var bare = new HashMap<String, Object>();
        bare.put("agreement", null);
        bare.put("portfolioCode", null);
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(bare)
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/agreement", "/portfolioCode"))
                .body("errors.code", contains("required", "required"));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("nextOwnNumber", 10_000_000_000L))
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/nextOwnNumber"));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("nextOwnNumber", 100, "variation", "35"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("nextOwnNumber", is(100), "variation", is("35"));
    }

    @Test
    void what_a_bank_cannot_take_is_refused_by_its_name() {
        refused("agreement", "12345", "bank-field-malformed")
                .body("errors[0].pointer", is("/agreement"))
                .body("errors[0].value", is("12345"))
                .body("errors[0].allowed", is("4, 6, 7, 8 digits"))
                .body("detail", containsString("4, 6, 7 ou 8 dígitos"));
        refused("agreement", null, "required").body("errors[0].pointer", is("/agreement"));
        refused("ownNumber", "10000000000", "bank-field-malformed").body("errors[0].pointer", is("/ownNumber"));
        refused("ownNumber", "-5", "bank-field-malformed");
        refused("portfolioCode", "1A", "bank-field-malformed").body("errors[0].pointer", is("/portfolioCode"));
        refused("bankCode", "999", "bank-without-layout").body("errors[0].pointer", is("/bankCode"));
        refused("amount", "100000000.00", "amount-without-digits").body("errors[0].pointer", is("/amount"));
        refused("amount", "-0.01", "amount-without-digits");
        refused("amount", "1.001", "money-decimals").body("errors[0].pointer", is("/amount"));
        refused("amount", "1" + "0".repeat(14), "money-out-of-range");
        refused("dueDate", "2049-10-14", "due-date-without-factor").body("errors[0].pointer", is("/dueDate"));
        refused("dueDate", "2000-07-02", "due-date-without-factor");
        Api.admin()
                .body(Map.of())
                .post(PREVIEW)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/bankCode", "/ownNumber", "/amount", "/dueDate"));
    }

    @Test
    void the_last_days_and_amounts_of_a_barcode_are_shown() {
        shown("dueDate", "2025-02-21").body("barcode", containsString("9999"));
        shown("dueDate", "2025-02-22").body("typedLine", containsString(" 1000"));
        shown("dueDate", "2049-10-13").body("typedLine", containsString(" 9999"));
        shown("amount", "99999999.99").body("typedLine", containsString("9999999999"));
        shown("amount", 0).body("typedLine", containsString("0000000000"));
    }

    @Test
    void no_input_makes_the_preview_fail() {
        malformed("dueDate", "2026-02-31");
        malformed("dueDate", 20260101);
        malformed("amount", "dez");
        malformed("ownNumber", 5);
        malformed("bankCode", Map.of());
        malformed("nossoNumero", "5");
        for (var field : slip().keySet()) {
            for (Object value : Arrays.asList(
                    null, "", " ", "-", "--", "9".repeat(500), "x".repeat(100_000), "é٣", "1-2-3", "\n", "'; drop")) {
                var status = post(field, value).extract().statusCode();
                assertThat(status).as(field).isIn(200, 400, 422);
            }
        }
    }

    @Test
    void a_bank_slip_is_read() {
        parsed(LINE)
                .body("kind", is("BANK_SLIP"))
                .body("valid", is(true))
                .body("errors", empty())
                .body("bankCode", is("237"))
                .body("amount", is("1160.37"))
                .body("dueDateFactor", is(7464))
                .body("possibleDueDates", contains("2018-03-15", "2042-11-04"))
                .body("barcode", is("23791746400001160373381260005963342100006330"))
                .body("typedLine", is(LINE))
                .body("freeField", is("3381260005963342100006330"))
                .body("freeFieldParts.branch", is("3381"))
                .body("freeFieldParts.ownNumber", is("00059633421"))
                .body("freeFieldParts.agreement", nullValue())
                .body("pix", nullValue());
        Api.as(Role.TECHNICIAN).body(Map.of("code", LINE)).post(PARSE).then().statusCode(200);
    }

    @Test
    void a_collection_slip_is_read() {
        parsed("84680000000-8 55000079100-8 01119398971-9 92410154434-5")
                .body("kind", is("COLLECTION_SLIP"))
                .body("valid", is(true))
                .body("amount", is("55.00"))
                .body("segment", is("4"))
                .body("possibleDueDates", empty())
                .body("bankCode", nullValue());
    }

    @Test
    void a_pix_code_is_read() {
        parsed(PIX)
                .body("kind", is("PIX"))
                .body("valid", is(true))
                .body("amount", nullValue())
                .body("pix.dynamic", is(false))
                .body("pix.key", is("123e4567-e12b-12d1-a456-426655440000"))
                .body("pix.merchantCity", is("BRASÍLIA"))
                .body("pix.transactionId", nullValue());
        parsed(PIX.replace("B4F6", "B4F7"))
                .body("valid", is(false))
                .body("errors.part", contains("63"))
                .body("errors.expected", contains("B4F6"));
        unreadable(PIX.substring(0, 40), "pix-code-unreadable");
    }

    @Test
    void a_wrong_digit_is_told_and_what_is_no_code_is_refused() {
        parsed(LINE.replace("963347", "963346"))
                .body("valid", is(false))
                .body("errors[0].part", is("FIELD_2"))
                .body("errors[0].found", is("6"))
                .body("errors[0].expected", is("7"))
                .body("typedLine", is(LINE));
        for (var text : new String[] {"1234", "abc", "x".repeat(100_000), "9".repeat(49), "23793.38128 6OOO5"}) {
            unreadable(text, "payment-code-unreadable");
        }
        unreadable("", "required");
        unreadable(" ", "required");
        unreadable(null, "required");
        Api.admin().body(Map.of("code", 5)).post(PARSE).then().statusCode(400);
        Api.admin().body("{\"code\":\"a\\u0000\"}").post(PARSE).then().statusCode(400);
        Api.admin().body(Map.of("linha", LINE)).post(PARSE).then().statusCode(400);
    }

    private static Map<String, Object> slip() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("bankCode", "001"),
                Map.entry("branch", "1234"),
                Map.entry("branchDigit", "5"),
                Map.entry("account", "123456"),
                Map.entry("accountDigit", "X"),
                Map.entry("agreement", "1234567"),
                Map.entry("portfolioCode", "17"),
                Map.entry("variation", "019"),
                Map.entry("ownNumber", "5"),
                Map.entry("documentNumber", "7"),
                Map.entry("installment", "1"),
                Map.entry("amount", "400.00"),
                Map.entry("dueDate", "2016-11-27")));
    }

    private static ValidatableResponse post(String field, Object value) {
        var body = slip();
        body.put(field, value);
        return Api.admin().body(body).post(PREVIEW).then();
    }

    private static ValidatableResponse shown(String field, Object value) {
        return post(field, value).statusCode(200);
    }

    private static ValidatableResponse refused(String field, Object value, String code) {
        return post(field, value).statusCode(422).body("code", is(code));
    }

    private static void malformed(String field, Object value) {
        post(field, value).statusCode(400);
    }

    private static ValidatableResponse parsed(String code) {
        return Api.admin().body(Map.of("code", code)).post(PARSE).then().statusCode(200);
    }

    private static void unreadable(String text, String code) {
        var body = new HashMap<String, Object>();
        body.put("code", text);
        Api.admin()
                .body(body)
                .post(PARSE)
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors[0].pointer", is("/code"));
    }
}
