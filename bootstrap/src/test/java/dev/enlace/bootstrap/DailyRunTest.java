package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.run.StartDailyRun;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.domain.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DailyRunTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final AtomicInteger FREE = new AtomicInteger(600_000_000);

    @Inject
    Jobs jobs;

    @Inject
    StartDailyRun start;

    @Inject
    ProviderCalendar calendar;

    @Inject
    DataSource database;

    @Test
    void a_run_answers_with_a_job_and_tells_what_each_step_did() throws Exception {
        int first = contracts(5);
        var id = start(Map.of());
        var steps = Api.admin()
                .get("/v1/daily-runs/" + id)
                .then()
                .statusCode(200)
                .body("status", is("SUCCEEDED"))
                .body("date", is(calendar.today().toString()))
                .body("dryRun", is(false))
                .body("endedAt", notNullValue())
                .extract()
                .<List<String>>path("steps.name");
        assertThat(steps).endsWith("generation", "delinquency", "notices");
        assertThat(charges(first)).isPositive();
        Api.admin().get("/v1/daily-runs").then().statusCode(200).body("items.id", hasItem(id.toString()));
        Api.admin().get("/v1/jobs/" + id).then().statusCode(200).body("kind", is("daily-run"));
    }

    @Test
    void a_dry_run_says_what_would_be_and_stores_nothing() throws Exception {
        int first = contracts(5);
        var id = start(Map.of("dryRun", true));
        int planned =
                Api.admin().get("/v1/daily-runs/" + id).path("steps.find { it.name == 'generation' }.counts.charges");
        assertThat(planned).isPositive();
        assertThat(charges(first)).isZero();
    }

    @Test
    void a_day_before_the_latest_one_only_generates() throws Exception {
        start(Map.of());
        var id = start(Map.of("date", calendar.today().minusDays(1).toString()));
        Api.admin().get("/v1/daily-runs/" + id).then().body("steps.name", is(List.of("generation")));
    }

    @Test
    void dates_out_of_reach_and_strange_bodies_are_refused_by_name() {
        post(Map.of("date", LocalDate.now().plusYears(11).toString()))
                .statusCode(422)
                .body("code", is("run-date-in-future"))
                .body("errors[0].pointer", is("/date"));
        post(Map.of("date", "1990-01-01")).statusCode(422).body("code", is("run-date-too-old"));
        post(Map.of("date", "2026-02-30")).statusCode(400);
        post(Map.of("day", "2026-02-28")).statusCode(400);
        Api.as(Role.SUPPORT).body(Map.of()).post("/v1/daily-runs").then().statusCode(403);
        Api.admin()
                .get("/v1/daily-runs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", is("daily-run-not-found"));
    }

    @Test
    void one_run_at_a_time_and_one_left_behind_is_taken_over() throws Exception {
        var left = UUID.randomUUID();
        try (var held = jobs.hold(left).orElseThrow()) {
            underWay(left);
            assertThat(held.lasts()).isTrue();
            post(Map.of()).statusCode(409).body("code", is("run-in-progress")).body("runId", is(left.toString()));
        }
        await(left);
        assertThat(jobs.find(left).orElseThrow().status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void in_a_simulation_no_day_passes_by_itself() {
        long before = jobs.open().size();
        start.startIfDue();
        assertThat(jobs.open().size()).isEqualTo((int) before);
    }

    private UUID start(Map<String, Object> body) throws Exception {
        var answer = post(body)
                .statusCode(202)
                .header("Location", startsWith("/v1/jobs/"))
                .extract();
        var id = UUID.fromString(answer.path("id"));
        await(id);
        assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(JobStatus.SUCCEEDED);
        return id;
    }

    private static io.restassured.response.ValidatableResponse post(Map<String, Object> body) {
        return Api.admin().body(body).post("/v1/daily-runs").then();
    }

    private void await(UUID job) throws InterruptedException {
        for (int i = 0; i < 600 && !jobs.find(job).orElseThrow().status().ended(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void underWay(UUID id) {
        var today = calendar.today().toString();
        var job = new Job(
                id,
                "daily-run",
                JobStatus.QUEUED,
                Map.of("date", today, "dryRun", false),
                List.of(),
                0,
                0,
                null,
                "teste",
                null,
                false,
                calendar.now(),
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> jobs.add(job));
        jobs.begin(id, calendar.now());
    }

    private int contracts(int count) throws SQLException {
        int first = FREE.getAndAdd(100);
        try (var connection = database.getConnection()) {
            Population.create(connection, first, count, MARCH, MARCH);
        }
        return first;
    }

    private long charges(int first) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from charge where contract_id = ?")) {
            select.setObject(1, Population.id(first));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
