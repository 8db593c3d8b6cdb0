package dev.enlace.adapter.persistence.job;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.enlace.adapter.persistence.event.EventJson;
import dev.enlace.adapter.persistence.shared.AfterCommit;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobItem;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.JobStep;
import dev.enlace.application.job.JobWorker;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.job.WatchJobs;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A job is held by an advisory lock of a connection kept open for it, which the server frees the moment the process dies. */
@ApplicationScoped
class PostgresJobs implements Jobs {
    private static final TypeReference<List<JobStep>> STEPS = new TypeReference<>() {};
    /** Sets our locks apart from those of others, with the job's hash as the second half of the key. */
    private static final int LOCK_SPACE = 0x4a4f42;

    private final DataSource database;
    private final Sql sql;
    private final EventJson json;
    private final AfterCommit afterCommit;
    private final JobWorker worker;

    PostgresJobs(DataSource database, Sql sql, EventJson json, AfterCommit afterCommit, JobWorker worker) {
        this.database = database;
        this.sql = sql;
        this.json = json;
        this.afterCommit = afterCommit;
        this.worker = worker;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Job job) {
        sql.update(
                """
                insert into job (id, kind, status, input, actor, actor_id, created_at)
                values (?, ?, ?, ?::jsonb, ?, ?::uuid, ?)""",
                job.id(),
                job.kind(),
                job.status(),
                json.write(job.input()),
                job.actor(),
                job.actorId(),
                job.createdAt());
        afterCommit.once(PostgresJobs.class, worker::wake);
    }

    @Override
    public Optional<Job> find(UUID id) {
        return sql.rows("select * from job where id = ?", this::job, id).stream()
                .findFirst();
    }

    @Override
    public Slice<Job> list(WatchJobs.Filter filter, UUID startedBy, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text()
                .add("select * from job where true")
                .when(filter.kind(), " and kind = ?")
                .when(filter.status(), " and status = ?")
                .when(startedBy, " and actor_id = ?")
                .when(after(page, 1), " and id " + (down ? "<" : ">") + " ?::uuid")
                .add(" order by id " + (down ? "desc" : "asc") + " limit ?", page.limit() + 1);
        return Slice.of(
                sql.rows(text, this::job),
                page,
                job -> List.of(job.createdAt().toString(), job.id().toString()),
                null);
    }

    @Override
    public Slice<JobItem> items(UUID job, String outcome, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text()
                .add("select * from job_item where job_id = ?", job)
                .when(outcome, " and outcome = ?")
                .when(after(page, 0), " and position " + (down ? "<" : ">") + " ?::bigint")
                .add(" order by position " + (down ? "desc" : "asc") + " limit ?", page.limit() + 1);
        return Slice.of(sql.rows(text, this::item), page, item -> List.of(Long.toString(item.position())), null);
    }

    private static String after(PageQuery page, int key) {
        return page.after() == null ? null : page.after().get(key);
    }

    @Override
    public List<UUID> open() {
        return sql.rows(
                "select id from job where status in ('QUEUED', 'RUNNING') order by id", row -> Sql.uuid(row, "id"));
    }

    /** Outside any transaction: the connection, and with it the lock, must outlive those of the work. */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Hold> hold(UUID id) {
        try {
            var connection = database.getConnection();
            if (tryLock(connection, id)) {
                return Optional.of(new LockHold(connection, id));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean tryLock(Connection connection, UUID id) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setInt(2, id.hashCode());
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private record LockHold(Connection connection, UUID id) implements Hold {
        private static final int PATIENCE_SECONDS = 5;

        @Override
        public boolean lasts() {
            try {
                return connection.isValid(PATIENCE_SECONDS);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try (connection;
                    var unlock = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
                unlock.setInt(1, LOCK_SPACE);
                unlock.setInt(2, id.hashCode());
                unlock.execute();
            } catch (SQLException e) {
                // The connection is gone, and the lock with it.
                return;
            }
        }
    }

    @Override
    @Transactional
    public void begin(UUID id, Instant at) {
        sql.update(
                "update job set status = 'RUNNING', started_at = coalesce(started_at, ?) where id = ? and status = 'QUEUED'",
                at,
                id);
    }

    @Override
    @Transactional
    public void end(UUID id, JobStatus status, String error, Instant at) {
        sql.update(
                "update job set status = ?, error = ?, ended_at = ? where id = ? and status in ('QUEUED', 'RUNNING')",
                status,
                error,
                at,
                id);
    }

    @Override
    @Transactional
    public boolean requestCancel(UUID id, Instant at) {
        return sql.update("""
                        update job
                           set cancel_requested = true,
                               status = case status when 'QUEUED' then 'CANCELLED' else status end,
                               ended_at = case status when 'QUEUED' then ?::timestamptz end
                         where id = ? and status in ('QUEUED', 'RUNNING')""", at, id) == 1;
    }

    @Override
    public boolean cancelRequested(UUID id) {
        return sql.rows("select cancel_requested from job where id = ?", row -> row.getBoolean(1), id)
                .contains(true);
    }

    @Override
    @Transactional
    public void total(UUID id, long total) {
        sql.update("update job set total = ? where id = ?", total, id);
    }

    @Override
    @Transactional
    public void advance(UUID id, long more) {
        sql.update("update job set done = done + ? where id = ?", more, id);
    }

    @Override
    @Transactional
    public void steps(UUID id, List<JobStep> steps) {
        sql.update("update job set steps = ?::jsonb where id = ?", json.write(steps), id);
    }

    @Override
    @Transactional
    public void addItems(UUID id, List<JobItem> items) {
        sql.batch(
                """
                insert into job_item (job_id, position, subject_id, subject, outcome, code, detail)
                values (?, ?, ?::uuid, ?, ?, ?, ?::jsonb) on conflict do nothing""",
                items.stream()
                        .map(item -> new Object[] {
                            id,
                            item.position(),
                            item.subjectId(),
                            item.subject(),
                            item.outcome(),
                            item.code(),
                            json.write(item.detail())
                        })
                        .toList());
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                Sql.uuid(row, "id"),
                row.getString("kind"),
                JobStatus.valueOf(row.getString("status")),
                json.read(row.getString("input")),
                json.read(row.getString("steps"), STEPS),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("error"),
                row.getString("actor"),
                Sql.uuid(row, "actor_id"),
                row.getBoolean("cancel_requested"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }

    private JobItem item(ResultSet row) throws SQLException {
        return new JobItem(
                row.getLong("position"),
                Sql.uuid(row, "subject_id"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("detail") == null ? Map.of() : json.read(row.getString("detail")));
    }
}
