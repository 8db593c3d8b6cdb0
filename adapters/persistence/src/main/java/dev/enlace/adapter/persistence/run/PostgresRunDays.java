package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.run.RunDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresRunDays implements RunDays {
    private static final long RESERVED = 0x52554e53L;

    private final Sql sql;

    PostgresRunDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reserve() {
        sql.rows("select pg_advisory_xact_lock(?)", row -> true, RESERVED);
    }

    @Override
    @Transactional
    public void begin(UUID job, LocalDate date, boolean simulated) {
        sql.update(
                "insert into daily_run (job_id, run_date, simulated) values (?, ?, ?) on conflict do nothing",
                job,
                date,
                simulated);
    }

    @Override
    @Transactional
    public void complete(UUID job, Instant at) {
        sql.update("update daily_run set completed_at = ? where job_id = ? and completed_at is null", at, job);
    }

    @Override
    public Optional<LocalDate> latest() {
        return sql
                .rows(
                        "select run_date from daily_run where completed_at is not null order by run_date desc limit 1",
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }
}
