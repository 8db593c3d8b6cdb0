package dev.enlace.bootstrap.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.bootstrap.demo.SampleSheet;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two processes of the packaged program on one PostgreSQL, and {@code kill -9} at random points: of the process at work, and of
 * the server. What three days leave behind is compared, to the cent, with what they leave where nobody is killed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProcessesIT {
    private static final int CONTRACTS = 20_000;
    private static final int CUSTOMERS = 4_700;
    private static final LocalDate BILLED_FROM = LocalDate.of(2025, 1, 1);

    /** A month apart, each when all fees of its month are due within the lead days. */
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 1, 20), LocalDate.of(2025, 2, 20), LocalDate.of(2025, 3, 20));

    /** What a run writes, in the order of its steps. */
    private static final String WORK = "select (select count(*) from charge) + (select count(*) from contract_period)"
            + " + (select count(*) from notice)";

    /** A failure is repeated with {@code -Denlace.seed}. */
    private final long seed = Long.getLong("enlace.seed", System.nanoTime());

    private final Random random = new Random(seed);
    private final Map<String, Program> programs = new HashMap<>();
    private TestServer server;

    /** Of each day, where nobody is killed. */
    private final List<Map<String, List<String>>> calm = new ArrayList<>();

    private final List<Long> calmWork = new ArrayList<>();
    private final List<List<Response>> answers = new ArrayList<>();

    @BeforeAll
    void days_without_a_kill() throws Exception {
        System.out.println("KilledProcessesIT: seed " + seed);
        server = TestServer.start();
        try (var provider = server.create("provider", "template1")) {
            setUp(start("one", provider).ready());
            programs.remove("one").stop();
        }
        try (var populated = server.create("populated", "provider")) {
            populate(populated);
        }
        var database = server.create("calm", "populated");
        var both = both(database);
        calmWork.add(database.number(WORK));
        for (var day : DAYS) {
            var asked = both.stream()
                    .map(program -> CompletableFuture.supplyAsync(() -> run(program, day)))
                    .toList();
            answers.add(asked.stream().map(CompletableFuture::join).toList());
            both.get(0)
                    .finished(accepted(answers.get(answers.size() - 1)).get(0).path("id"));
            calmWork.add(database.number(WORK));
            calm.add(books(database));
        }
        stopAll();
    }

    private static void setUp(Program program) throws IOException {
        try (var in = KilledProcessesIT.class.getResourceAsStream("/sample/provider.json")) {
            var registries = new ObjectMapper().readTree(in);
            registries.get("plans").forEach(plan -> create(program, "/v1/plans", plan.toString()));
            create(
                    program,
                    "/v1/collection-portfolios",
                    registries.get("portfolio").toString());
            create(program, "/v1/concentrators", registries.get("concentrator").toString());
        }
        program.patch("/v1/settings", Map.of("legalGuard", Map.of("enabled", false)));
    }

    private static void create(Program program, String path, String json) {
        program.post(path, json).then().statusCode(201);
    }

    private static void populate(TestDatabase database) throws SQLException {
        Population.create(database.connection(), 1, CONTRACTS, BILLED_FROM.minusYears(1), BILLED_FROM);
        database.execute("insert into customer_contact (customer_id, position, channel, value)"
                + " select id, 0, 'EMAIL', 'c' || document || '@example.com' from customer");
        database.execute("vacuum analyze");
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var program : programs.values()) {
            program.kill();
        }
        programs.clear();
    }

    @AfterAll
    void stopServer() throws Exception {
        stopAll();
        server.stop();
    }

    @Test
    void a_day_that_two_processes_are_asked_for_at_once_is_run_once() {
        for (var both : answers) {
            assertThat(accepted(both)).hasSize(1);
            assertThat(both)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .singleElement()
                    .satisfies(refused ->
                            assertThat(refused.jsonPath().getString("code")).isEqualTo("run-in-progress"));
        }
        var last = calm.get(DAYS.size() - 1);
        long fees = (long) CONTRACTS * DAYS.size();
        assertThat(last.get("runs")).hasSize(DAYS.size()).allMatch(run -> run.startsWith("SUCCEEDED"));
        assertThat(last.get("contracts billed per month")).hasSize(DAYS.size()).allMatch(("" + CONTRACTS)::equals);
        assertThat(last.get("charges").get(0)).startsWith(fees + " ");
        assertThat(last.get("collections").get(0)).startsWith(fees + " ").endsWith(" " + fees);
    }

    @Test
    void a_run_goes_on_where_a_killed_process_left_it() throws Exception {
        var database = server.create("killed", "populated");
        for (int day = 0; day < DAYS.size(); day++) {
            both(database);
            var job = accepted(List.of(run(anyone(), DAYS.get(day)))).get(0).<String>path("id");
            waitForSomeWorkOf(day, database);
            killWhoWorks(database);
            anyone().finished(job);
            assertThat(books(database)).isEqualTo(calm.get(day));
        }
    }

    @Test
    void a_run_goes_on_when_the_killed_database_is_back() throws Exception {
        var database = server.create("outage", "populated");
        start("one", database).ready();
        for (int day = 0; day < 2; day++) {
            var job = accepted(List.of(run(anyone(), DAYS.get(day)))).get(0).<String>path("id");
            waitForSomeWorkOf(day, database);
            assertThat(database.holders()).containsExactly("one");
            server.killAndRestart();
            anyone().finished(job);
            assertThat(books(database)).isEqualTo(calm.get(day));
        }
    }

    @Test
    void an_import_goes_on_where_a_killed_process_left_it() throws Exception {
        var database = server.create("imported", "provider");
        start("one", database).ready();
        var sheet = SampleSheet.lines(CUSTOMERS, 7);
        int lines = sheet.size() - 1;
        long line = (long) (lines * (0.1 + random.nextDouble() * 0.7));
        System.out.printf("KilledProcessesIT: kill after line %d of %d%n", line, lines);
        var job = anyone().imports(sheet);
        Wait.until("line " + line, () -> database.number("select done from job where id = '" + job + "'") >= line);
        killWhoWorks(database);
        start("two", database).ready();
        var ended = anyone().finished(job);
        assertThat(ended.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(ended.getLong("progress.done")).isEqualTo(lines);
        assertThat(ended.getLong("steps[0].counts.created")).isEqualTo(lines);
        assertThat(ended.getLong("steps[0].counts.newCustomers"))
                .isEqualTo(database.number("select count(*) from customer"));
        assertThat(database.texts("select outcome || ' ' || count(*) || ' ' || min(position) || ' ' || max(position)"
                        + " from job_item group by outcome"))
                .containsExactly("CREATED " + lines + " 2 " + (lines + 1));
        for (var table :
                List.of("contract", "contract_access", "contract_period", "imported_line", "event", "delivery")) {
            assertThat(database.number("select count(*) from " + table))
                    .as(table)
                    .isEqualTo(lines);
        }
        assertThat(database.number("select count(distinct number) from contract"))
                .isEqualTo(lines);
        assertThat(database.number("select count(*) from audit_entry where source = 'import'"))
                .isEqualTo(lines + database.number("select count(*) from customer"));
        database.settle();
        assertThat(database.number("select count(*) from simulated_login where access = 'FULL'"))
                .isEqualTo(database.number("select count(*) from contract where state = 'ACTIVE'"));
    }

    /** What the days so far have left, wherever two databases must agree. */
    private static Map<String, List<String>> books(TestDatabase database) throws Exception {
        database.settle();
        var books = new TreeMap<String, List<String>>();
        for (var query : QUERIES.entrySet()) {
            books.put(query.getKey(), database.texts(query.getValue()));
        }
        return books;
    }

    private static final Map<String, String> QUERIES = Map.of(
            "runs",
            "select concat_ws(' ', status, error, steps) from job order by id",
            "contracts billed per month",
            "select count(distinct contract_id) from charge group by competence order by competence",
            "charges",
            "select count(*) || ' ' || sum(c.amount) || ' ' || sum(c.open_principal) || ' ' || md5(string_agg(concat_ws("
                    + "' ', number, competence, c.due_date, effective_due_date, amount, lines), ',' order by number,"
                    + " competence)) from charge c join contract on contract.id = contract_id",
            "collections",
            "select count(*) || ' ' || sum(amount) || ' ' || count(distinct number) from collection",
            "states",
            "select state || ' ' || count(*) || ' ' || sum(version) from contract group by state order by state",
            "periods",
            "select md5(string_agg(concat_ws(' ', number, starts_on, contract_period.state), ',' order by number, starts_on))"
                    + " from contract_period join contract on contract.id = contract_id",
            "notices",
            "select concat_ws(' ', kind, channel, day_offset, status, date, count(*), count(distinct charge_id)) from notice"
                    + " group by kind, channel, day_offset, status, date order by 1",
            "events",
            "select type || ' ' || count(*) || ' ' || count(distinct (aggregate_id, payload)) from event group by type"
                    + " order by type",
            "deliveries",
            "select reaction || ' ' || status || ' ' || count(*) from delivery group by reaction, status order by 1");

    private List<Program> both(TestDatabase database) throws Exception {
        for (var name : List.of("one", "two")) {
            if (!programs.containsKey(name)) {
                start(name, database);
            }
        }
        for (var program : programs.values()) {
            program.ready();
        }
        return List.copyOf(programs.values());
    }

    private Program start(String name, TestDatabase database) throws IOException {
        var program = Program.start(name, database);
        programs.put(name, program);
        return program;
    }

    private Program anyone() {
        return programs.values().iterator().next();
    }

    private static Response run(Program program, LocalDate day) {
        return program.post("/v1/daily-runs", Map.of("date", day.toString()));
    }

    private static List<Response> accepted(List<Response> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 202).toList();
    }

    /** A random part of what the day is to bring, some of the end left for whoever goes on. */
    private void waitForSomeWorkOf(int day, TestDatabase database) throws Exception {
        long before = calmWork.get(day);
        long all = calmWork.get(day + 1) - before;
        long some = 1 + (long) (random.nextDouble() * 0.8 * all);
        System.out.printf("KilledProcessesIT: kill on %s after %d of %d rows%n", DAYS.get(day), some, all);
        Wait.until(some + " rows", () -> database.number(WORK) - before >= some);
    }

    private void killWhoWorks(TestDatabase database) throws Exception {
        var holders = database.holders();
        assertThat(holders).as("who works").hasSize(1);
        programs.remove(holders.get(0)).kill();
    }
}
