package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobHandler;
import dev.enlace.application.job.JobItem;
import dev.enlace.application.job.JobProgress;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.JobWorker;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.job.StartJob;
import dev.enlace.application.job.WatchJobs;
import dev.enlace.application.shared.Acting;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.shared.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {
    static final ConcurrentHashMap<String, Consumer<JobProgress>> WORK = new ConcurrentHashMap<>();
    static final ConcurrentLinkedQueue<Actor> ACTORS = new ConcurrentLinkedQueue<>();

    @ApplicationScoped
    public static class ProbeJobs implements JobHandler {
        @Inject
        CurrentActor actor;

        @Override
        public String kind() {
            return "probe";
        }

        @Override
        public String source() {
            return "import";
        }

        @Override
        public void run(JobProgress job) {
            ACTORS.add(actor.get());
            WORK.get(job.job().input().get("work")).accept(job);
        }
    }

    @Inject
    StartJob start;

    @Inject
    WatchJobs watch;

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    DataSource database;

    @Test
    void a_job_runs_after_the_commit_and_tells_how_far_it_is() {
        var job = started(progress -> {
            progress.total(3);
            progress.step("generation", Map.of("charges", 2));
            progress.items(List.of(
                    new JobItem(1, null, "linha 1", "CREATED", null, Map.of("number", 4711)),
                    new JobItem(2, null, "linha 2", "FAILED", "due-day-out-of-range", Map.of())));
            progress.items(List.of(new JobItem(2, null, "again", "CREATED", null, Map.of())));
            progress.advance(3);
        });
        var ended = ended(job);
        assertThat(ended.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(ended.done()).isEqualTo(3);
        assertThat(ended.total()).isEqualTo(3);
        assertThat(ended.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("generation");
            assertThat(step.counts()).isEqualTo(Map.of("charges", 2));
        });
        var first = watch.items(job.id(), null, PageQuery.first(1, "position"));
        assertThat(first.items()).extracting(JobItem::position).containsExactly(1L);
        assertThat(first.next()).containsExactly("1");
        var rest = watch.items(
                job.id(), null, new PageQuery(1, PageQuery.first(1, "position").sort(), first.next(), false));
        assertThat(rest.items()).extracting(JobItem::subject).containsExactly("linha 2");
        assertThat(watch.items(job.id(), "CREATED", PageQuery.first(9, "position"))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_job_that_was_not_committed_never_was() {
        var ids = new ConcurrentLinkedQueue<UUID>();
        WORK.put("never", progress -> {});
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ids.add(start.start("probe", Map.of("work", "never")).id());
                    throw new IllegalStateException("refused after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> watch.get(ids.element())).isInstanceOf(DomainException.class);
    }

    @Test
    void a_refusal_ends_the_job_with_its_code() {
        var job = started(progress -> {
            throw DomainException.conflict("run-in-progress", "another one runs", Map.of());
        });
        assertThat(ended(job)).satisfies(failed -> {
            assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
            assertThat(failed.error()).isEqualTo("run-in-progress");
        });
    }

    @Test
    void a_job_acts_in_the_name_of_who_started_it_and_shows_to_nobody_else() {
        var owner = new Actor(UUID.randomUUID(), "Financeiro", Role.FINANCE, null, "api", null);
        var job = Acting.as(owner, () -> started(progress -> {}));
        ended(job);
        assertThat(ACTORS)
                .anySatisfy(actor -> assertThat(actor)
                        .isEqualTo(new Actor(
                                owner.userId(),
                                "Financeiro",
                                null,
                                null,
                                "import",
                                job.id().toString())));
        assertThat(Acting.as(owner, () -> watch.get(job.id()))).isNotNull();
        var auditor = new Actor(UUID.randomUUID(), "Auditoria", Role.AUDITOR, null, "api", null);
        assertThat(Acting.as(auditor, () -> watch.get(job.id()))).isNotNull();
        var other = new Actor(UUID.randomUUID(), "Outro", Role.FINANCE, null, "api", null);
        assertThatThrownBy(() -> Acting.as(other, () -> watch.get(job.id()))).hasMessageContaining("job-not-found");
        assertThat(Acting.as(
                        other,
                        () -> watch.list(new WatchJobs.Filter(null, null), PageQuery.first(50, "-createdAt"))
                                .items()))
                .isEmpty();
    }

    @Test
    void a_cancelled_job_ends_after_the_piece_it_is_at() {
        var job = started(progress -> {
            for (int i = 0; i < 200; i++) {
                progress.checkCancelled();
                progress.advance(1);
                pause(50);
            }
        });
        await(() -> watch.get(job.id()).done() > 0);
        assertThat(watch.cancel(job.id()).cancelRequested()).isTrue();
        var ended = ended(job);
        assertThat(ended.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(ended.done()).isBetween(1L, 199L);
        assertThatThrownBy(() -> watch.cancel(job.id())).hasMessageContaining("ended");
    }

    @Test
    void what_a_killed_process_left_running_is_taken_up_again_and_what_lives_is_not() {
        WORK.put("resumed", progress -> progress.advance(10 - progress.job().done()));
        var id = UUID.randomUUID();
        var hold = new ConcurrentLinkedQueue<Jobs.Hold>();
        hold.add(jobs.hold(id).orElseThrow());
        execute("insert into job (id, kind, status, input, done, total, actor, started_at) values ('" + id
                + "', 'probe', 'RUNNING', '{\"work\": \"resumed\"}', 4, 10, 'Sistema', now())");
        worker.wake();
        pause(1500);
        assertThat(watch.get(id).done()).isEqualTo(4);

        hold.element().close();
        var ended = ended(watch.get(id));
        assertThat(ended.done()).isEqualTo(10);
        assertThat(ended.status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void a_job_whose_database_went_away_is_resumed_instead_of_failed() {
        var tries = new ConcurrentLinkedQueue<Long>();
        var job = started(progress -> {
            tries.add(progress.job().done());
            if (tries.size() == 1) {
                progress.advance(1);
                execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = "
                        + 0x4a4f42 + " and granted and objid::bigint = "
                        + Integer.toUnsignedLong(progress.job().id().hashCode()));
                throw new IllegalStateException("connection lost");
            }
        });
        var ended = ended(job);
        assertThat(ended.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(tries).containsExactly(0L, 1L);
    }

    private Job started(Consumer<JobProgress> work) {
        var name = UUID.randomUUID().toString();
        WORK.put(name, work);
        return QuarkusTransaction.requiringNew().call(() -> start.start("probe", Map.of("work", name)));
    }

    private Job ended(Job job) {
        await(() -> watch.get(job.id()).status().ended());
        return watch.get(job.id());
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (int i = 0; i < 400 && !done.getAsBoolean(); i++) {
            pause(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
