package dev.enlace.bootstrap.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.enlace.application.catalog.Plans;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.contract.Accesses;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.network.Concentrators;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.demo.SampleSheet;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final String HEADER = "customer.document;customer.name;customer.email;customer.mobile;"
            + "customer.address.street;customer.address.city.ibgeCode;planCode;monthlyPrice;dueDay;state;contractDate;"
            + "access.login;access.password;collectionPortfolio;access.concentrator";

    /** What this class names its registries and logins with, since all tests share one database. */
    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Plans plans;

    @Inject
    Portfolios portfolios;

    @Inject
    Concentrators concentrators;

    @Inject
    Customers customers;

    @Inject
    Contracts contracts;

    @Inject
    ContractTabs tabs;

    @Inject
    Accesses accesses;

    @Inject
    DataSource database;

    @BeforeAll
    void registries() {
        QuarkusTransaction.requiringNew().run(() -> {
            plans.save(new Plan(
                    new PlanId(UUID.randomUUID()),
                    mark,
                    "Fibra " + mark,
                    Technology.FIBER,
                    500_000,
                    250_000,
                    1_000,
                    1_000,
                    Money.of("99.90"),
                    null,
                    null,
                    List.of(),
                    true,
                    0));
            portfolios.save(new CollectionPortfolio(
                    new PortfolioId(UUID.randomUUID()), mark, PortfolioBank.NONE, LateTerms.NONE, null, null, true, 0));
            concentrators.save(new Concentrator(
                    new ConcentratorId(UUID.randomUUID()),
                    mark,
                    ConcentratorType.SIMULATED,
                    null,
                    null,
                    3799,
                    BlockMode.REJECT,
                    true,
                    0));
        });
    }

    @Test
    void a_sheet_becomes_customers_contracts_and_logins() {
        var document = document(1);
        var job = imported(sheet(line(document, "João Gonçalves", "10", "31/01/2026", "um", "149,90")), false);
        var item = items(job).getMap("items[0]");
        assertThat(item).containsEntry("position", 2).containsEntry("outcome", "CREATED");
        var id = new ContractId(UUID.fromString((String) item.get("subjectId")));
        read(() -> {
            var contract = contracts.get(id).snapshot();
            assertThat(item).containsEntry("subject", String.valueOf(contract.number()));
            assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
            assertThat(contract.monthlyPrice()).isEqualTo(Money.of("149.90"));
            assertThat(contract.periods()).hasSize(1);
            assertThat(contract.prices()).hasSize(1);
            var customer = customers.get(contract.customerId()).data();
            assertThat(customer.name()).isEqualTo("João Gonçalves");
            assertThat(customer.contacts()).hasSize(2);
            assertThat(customer.address().latitude()).isNotNull();
            assertThat(accesses.get(id).login().value()).isEqualTo(mark + ".um");

            assertThat(tabs.billingSettings(id).unifiedBilling()).isFalse();
            assertThat(tabs.serviceSettings(id).note()).isNull();
            return null;
        });
        assertThat(count("select count(*) from event where aggregate_id = ? and type = 'contract.created'", id.value()))
                .isOne();
        assertThat(count("select count(*) from audit_entry where subject_id = ? and source = 'import'", id.value()))
                .isOne();
        assertThat(count("select count(*) from work_order where contract_id = ?", id.value()))
                .isZero();
    }

    @Test
    void windows_1252_and_commas_are_found_out() {
        var text = sheet(line(document(2), "Conceição Muñoz", "10", "2026-01-31", "dois", "149.90"))
                .replace(';', ',');
        var job = finished(post(text.getBytes(Charset.forName("windows-1252")), false));
        assertThat(job.getInt("steps[0].counts.created")).isOne();
        assertThat(read(() -> customers
                        .findByDocument(new Document(document(2)))
                        .orElseThrow()
                        .data()
                        .name()))
                .isEqualTo("Conceição Muñoz");
    }

    @Test
    void the_same_sheet_again_changes_nothing_and_a_mended_line_comes_in() {
        var good = line(document(3), "Ana", "10", "31/01/2026", "tres", "149,90");
        var wrong = line(document(4), "Bia", "32", "31/01/2026", "quatro", "149,90");
        var first = imported(sheet(good, wrong), false);
        assertThat(first.getInt("steps[0].counts.rejected")).isOne();
        var again = imported(sheet(good, wrong.replace(";32;", ";28;")), false);
        assertThat(again.getInt("steps[0].counts.unchanged")).isOne();
        assertThat(again.getInt("steps[0].counts.created")).isOne();
        var unchanged = items(again).getMap("items[0]");
        assertThat(unchanged).containsEntry("outcome", "UNCHANGED");
        assertThat(unchanged.get("subjectId"))
                .isEqualTo(items(first).getMap("items[0]").get("subjectId"));
    }

    @Test
    void a_broken_line_is_told_and_stops_no_other() {
        var job = imported(
                sheet(
                        line(document(5), "Ana", "10", "31/02/2026", "cinco", "149,90"),
                        "\"" + document(5) + ";sem fim",
                        line(document(5), "Ana", "10", "31/01/2026", "cinco", "1.149,90"),
                        line(document(6), "Bia", "10", "31/01/2026", "CINCO", "149,90")),
                false);
        var items = items(job);
        assertThat(items.getList("items.code"))
                .containsExactly("date-malformed", "line-malformed", null, "login-taken");
        assertThat(items.getMap("items[0].detail"))
                .isEqualTo(
                        Map.of("field", "contractDate", "value", "31/02/2026", "allowed", "31/12/2026 or 2026-12-31"));
        assertThat(job.getMap("progress")).isEqualTo(Map.of("done", 4, "total", 4));
    }

    @Test
    void a_dry_run_judges_as_the_import_does_and_stores_nothing() {
        var text = sheet(
                line(document(7), "Ana", "10", "31/01/2026", "sete", "149,90"),
                line(document(8), "Bia", "10", "31/01/2026", "sete", "149,90"),
                line(document(8), "Bia", "0", "31/01/2026", "oito", "149,90"));
        var dry = imported(text, true);
        assertThat(count("select count(*) from contract_access where login = ?", mark + ".sete"))
                .isZero();
        assertThat(read(() -> customers.findByDocument(new Document(document(7)))))
                .isEmpty();
        var real = imported(text, false);
        assertThat(items(dry).getList("items.outcome")).containsExactly("CREATED", "REJECTED", "REJECTED");
        assertThat(items(dry).getList("items.outcome")).isEqualTo(items(real).getList("items.outcome"));
        assertThat(items(dry).getList("items.code")).isEqualTo(items(real).getList("items.code"));
    }

    @Test
    void who_sold_is_named_by_name_or_id() {
        var name = "Vendedor " + mark;
        var person = Api.admin()
                .body(Map.of("name", name))
                .post("/v1/salespeople")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var text = HEADER + ";salespersonId\n"
                + line(document(13), "Ana", "10", "31/01/2026", "treze", "149,90") + ";" + name.toUpperCase() + "\n"
                + line(document(14), "Bia", "10", "31/01/2026", "catorze", "149,90") + ";" + person + "\n"
                + line(document(15), "Eva", "10", "31/01/2026", "quinze", "149,90") + ";Ninguém\n";
        var items = items(imported(text, false));
        assertThat(items.getList("items.code", String.class)).containsExactly(null, null, "unknown-reference");
        for (int i = 0; i < 2; i++) {
            var id = UUID.fromString(items.getString("items[" + i + "].subjectId"));
            assertThat(count(
                            "select count(*) from contract where id = ? and salesperson_id = ?",
                            id,
                            UUID.fromString(person)))
                    .isOne();
        }
    }

    @Test
    void a_reserved_address_is_taken_by_one_line() {
        var ip = "2001:db8::" + mark.substring(1, 5) + ":" + mark.substring(5, 9);
        Api.admin().body(Map.of("address", ip)).post("/v1/ip-addresses").then().statusCode(201);
        var text = HEADER + ";access.reservedIp\n"
                + line(document(10), "Ana", "10", "31/01/2026", "dez", "149,90") + ";" + ip + "\n"
                + line(document(11), "Bia", "10", "31/01/2026", "onze", "149,90") + ";" + ip + "\n"
                + line(document(12), "Eva", "10", "31/01/2026", "doze", "149,90") + ";2001:db8::1:0\n";
        var items = items(imported(text, false));
        assertThat(items.getList("items.outcome", String.class)).containsExactly("CREATED", "REJECTED", "REJECTED");
        assertThat(items.getList("items.code", String.class))
                .containsExactly(null, "ip-address-taken", "unknown-reference");
        var id = new ContractId(UUID.fromString(items.getString("items[0].subjectId")));
        assertThat(read(() -> accesses.get(id).reservedIp())).isEqualTo(new IpAddress(ip));
    }

    @Test
    void two_imports_of_one_sheet_at_once_make_each_contract_once() {
        var lines = SampleSheet.lines(1_200, 99).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(f -> line(f[0], f[1], f[14], f[16], f[21], "99,90"))
                .toArray(String[]::new);
        var text = sheet(lines);
        var one = CompletableFuture.supplyAsync(() -> imported(text, false));
        var two = CompletableFuture.supplyAsync(() -> imported(text, false));
        var created = one.join().getInt("steps[0].counts.created") + two.join().getInt("steps[0].counts.created");
        assertThat(created).isEqualTo(lines.length);
        assertThat(one.join().getInt("steps[0].counts.rejected") + two.join().getInt("steps[0].counts.rejected"))
                .isZero();
        assertThat(count("select count(*) from import_sheet s join job j on j.id = s.job_id"
                        + " where j.kind = 'contract-import' and j.status = 'SUCCEEDED'"))
                .isZero();
    }

    @Test
    void a_sheet_that_cannot_be_read_is_refused_at_once() {
        refused("", 400, "sheet-empty");
        refused(HEADER + ";cor.do.carro\n", 400, "column-unknown");
        refused(HEADER + ";dueDay\n", 400, "column-repeated");
        refused("customer.document;customer.name\n", 422, "column-missing");
        Api.admin()
                .contentType("text/csv")
                .body((HEADER + ";cor.do.carro\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/contracts")
                .then()
                .body("detail", containsString("cor.do.carro"));
        Api.admin()
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_16))
                .post("/v1/imports/contracts")
                .then()
                .statusCode(400)
                .body("code", is("sheet-encoding-unsupported"));
    }

    @Test
    void only_an_administrator_imports() {
        for (var role : List.of(Role.FINANCE, Role.SUPPORT, Role.SALES, Role.AUDITOR)) {
            Api.as(role)
                    .contentType("text/csv")
                    .body(HEADER)
                    .post("/v1/imports/contracts")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_repeated_request_with_the_same_key_starts_one_job() {
        var text = sheet(line(document(9), "Ana", "10", "31/01/2026", "nove", "149,90"));
        var key = UUID.randomUUID().toString();
        assertThat(keyed(text, key).getString("id")).isEqualTo(keyed(text, key).getString("id"));
        Api.admin()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(text + "\n")
                .post("/v1/imports/contracts")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    private static JsonPath keyed(String text, String key) {
        return Api.admin()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(text)
                .post("/v1/imports/contracts")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static void refused(String text, int status, String code) {
        Api.admin()
                .contentType("application/octet-stream")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/contracts")
                .then()
                .statusCode(status)
                .body("code", is(code));
    }

    private String line(String document, String name, String dueDay, String date, String login, String price) {
        return String.join(
                ";",
                document,
                name,
                "ana@example.com",
                "(31) 90000-0001",
                "Rua das Flores",
                "3171303",
                mark,
                price,
                dueDay,
                "ACTIVE",
                date,
                mark + "." + login,
                "segredo",
                mark,
                mark);
    }

    private static String sheet(String... lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    /** A valid CPF that no other test uses. */
    private String document(int number) {
        return SampleSheet.lines(number, mark.hashCode()).get(number).split(";")[0];
    }

    private static JsonPath imported(String text, boolean dryRun) {
        return finished(post(text.getBytes(StandardCharsets.UTF_8), dryRun));
    }

    private static String post(byte[] sheet, boolean dryRun) {
        return Api.admin()
                .contentType("text/csv")
                .body(sheet)
                .post("/v1/imports/contracts?dryRun=" + dryRun)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath finished(String job) {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < giveUp) {
            var answer = Api.admin().get("/v1/jobs/" + job).jsonPath();
            if (List.of("SUCCEEDED", "FAILED", "CANCELLED").contains(answer.getString("status"))) {
                assertThat(answer.getString("status")).as(answer.prettify()).isEqualTo("SUCCEEDED");
                return answer;
            }
        }
        throw new AssertionError("the job does not end");
    }

    private static JsonPath items(JsonPath job) {
        return Api.admin()
                .get("/v1/jobs/" + job.getString("id") + "/items?limit=200")
                .jsonPath();
    }

    private static <T> T read(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(reading::get);
    }

    private long count(String sql, Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
