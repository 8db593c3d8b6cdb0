package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.catalog.OwnNumbers;
import dev.enlace.domain.catalog.PortfolioId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** A sequence of the database's for each portfolio: it gives numbers without waiting for anybody's commit. */
@ApplicationScoped
class PostgresOwnNumbers implements OwnNumbers {
    private final Sql sql;

    PostgresOwnNumbers(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void begin(PortfolioId portfolio, long next) {
        sql.rows("select own_numbers_begin(?, ?)", row -> 1, portfolio.value(), next);
    }

    @Override
    @Transactional
    public long next(PortfolioId portfolio) {
        return sql.rows("select own_numbers_next(?) as next", row -> row.getLong("next"), portfolio.value())
                .get(0);
    }

    @Override
    @Transactional
    public List<Long> take(PortfolioId portfolio, int count) {
        return sql.rows(
                "select own_numbers_take(?, ?) as number", row -> row.getLong("number"), portfolio.value(), count);
    }

    @Override
    @Transactional
    public boolean givenFrom(PortfolioId portfolio, long number) {
        return !sql.rows("""
                        select 1 from instrument
                         where portfolio_id = ? and sequence >= ? and issued_on >= date_trunc('year', current_date)::date
                         limit 1""", row -> 1, portfolio.value(), number).isEmpty();
    }
}
