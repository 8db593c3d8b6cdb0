package dev.enlace.bootstrap.bulk;

import dev.enlace.bootstrap.bench.Population;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Period;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Gives contracts of a {@link Population} lives of their own, the same for the same seed. */
final class RandomLives {
    private static final LocalDate START = LocalDate.of(2025, 12, 1);

    private final DataSource database;
    private final Sql sql;
    private final int first;
    private final int count;
    private final Random random;

    RandomLives(DataSource database, int first, int count, int seed) {
        this.database = database;
        this.sql = new Sql(database);
        this.first = first;
        this.count = count;
        this.random = new Random(seed);
    }

    void begin() throws SQLException {
        try (var connection = database.getConnection()) {
            Population.create(connection, first, count, START, START);
        }
        for (int i = 0; i < count; i++) {
            var id = Population.id(first + i);
            sql.run("update contract set due_day = ? where id = ?", 1 + random.nextInt(31), id);
            sql.run(
                    "update contract_billing_settings set financial_competence = ? where contract_id = ?",
                    List.of("PAST", "PRESENT", "PRESENT", "FUTURE").get(random.nextInt(4)),
                    id);
            if (random.nextInt(3) == 0) {
                // Imported, or activated in the midst of a month.
                var start = START.plusDays(random.nextInt(60));
                sql.run(
                        "update contract set billing_start = ?, activated_on = least(activated_on, ?) where id = ?",
                        start,
                        start,
                        id);
            }
            if (random.nextInt(4) == 0 && i > 0) {
                var payer = Population.id(first + i - 1);
                sql.run(
                        "update contract set customer_id = (select customer_id from contract where id = ?),"
                                + " collection_portfolio_id = (select collection_portfolio_id from contract where id = ?),"
                                + " due_day = (select due_day from contract where id = ?) where id = ?",
                        payer,
                        payer,
                        payer,
                        id);
                unify(payer);
                unify(id);
            }
            if (random.nextInt(10) == 0) {
                sql.run("update contract_service_settings set mass_billing = false where contract_id = ?", id);
            }
            if (random.nextInt(4) == 0) {
                sql.run(
                        "update contract_service_settings set automatic_blocking = ?, reduction_interval_days = ?"
                                + " where contract_id = ?",
                        random.nextBoolean(),
                        random.nextInt(20),
                        id);
            }
        }
    }

    /** What may happen to contracts on a day: payments, disputes, credits, prices, pauses, exemptions, manual blocks, bonuses. */
    void happen(LocalDate date) throws SQLException {
        for (int i = 0; i < count; i++) {
            var id = Population.id(first + i);
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> pay(id);
                case 4 ->
                    sql.run(
                            "update charge set disputed_since = ?, dispute_reason = 'x' where contract_id = ? and"
                                    + " status = 'OPEN'",
                            date,
                            id);
                case 5 ->
                    sql.run("update charge set disputed_days = 7, disputed_since = null where contract_id = ?", id);
                case 6 -> credit(id, date);
                case 7 -> price(id, date);
                case 8 -> enter(id, ContractState.DEACTIVATED, date, false);
                case 9 -> enter(id, ContractState.BLOCKED_MANUAL, date, false);
                case 10 -> enter(id, ContractState.ACTIVE, date, false);
                case 11 -> enter(id, ContractState.ACTIVE, date, true);
                case 12 ->
                    sql.run("update contract set bonus_until = ? where id = ?", date.plusDays(random.nextInt(40)), id);
                case 13 -> voidLast(id);
                case 14 ->
                    sql.run(
                            "update charge set legal_notice_on = ? where contract_id = ? and status = 'OPEN'",
                            date.minusDays(random.nextInt(20)),
                            id);
                default ->
                    sql.run(
                            "update charge set kind = 'PRORATION' where kind = 'MONTHLY_FEE' and id = (select id from"
                                    + " charge where contract_id = ? order by competence desc limit 1)",
                            id);
            }
        }
    }

    int daysUntilNextRun() {
        return 5 + random.nextInt(40);
    }

    private void unify(UUID contract) throws SQLException {
        sql.run(
                "update contract_billing_settings set unified_billing = true, unified_billing_start = '2026-02-01'"
                        + " where contract_id = ?",
                contract);
    }

    private void pay(UUID contract) throws SQLException {
        sql.run(
                "update charge set status = 'PAID', open_principal = 0 where contract_id = ? and status = 'OPEN'",
                contract);
        sql.run(
                "update collection k set status = 'PAID', balance = 0 where status = 'OPEN' and not exists (select 1 from"
                        + " charge where collection_id = k.id and status = 'OPEN') and exists (select 1 from charge where"
                        + " collection_id = k.id and contract_id = ?)",
                contract);
    }

    private void credit(UUID contract, LocalDate date) throws SQLException {
        sql.run(
                "insert into credit (id, customer_id, contract_id, amount, origin, created_on)"
                        + " select ?, customer_id, case when ? then id end, ?::numeric, 'SURPLUS', ? from contract where id = ?",
                UUID.randomUUID(),
                random.nextBoolean(),
                (1 + random.nextInt(30000)) / 100.0,
                date,
                contract);
    }

    private void price(UUID contract, LocalDate date) throws SQLException {
        var from = date.plusMonths(1 + random.nextInt(2)).withDayOfMonth(1);
        double price = (1 + random.nextInt(30000)) / 100.0;
        sql.run("delete from contract_price where contract_id = ? and starts_on >= ?", contract, from);
        sql.run("insert into contract_price values (?, ?, ?)", contract, from, price);
        sql.run("update contract set price_since = ?, monthly_price = ? where id = ?", from, price, contract);
    }

    private void voidLast(UUID contract) throws SQLException {
        sql.run(
                "update charge set status = 'VOIDED' where status = 'OPEN' and id = (select id from charge where contract_id = ?"
                        + " order by competence desc limit 1)",
                contract);
    }

    private void enter(UUID contract, ContractState state, LocalDate on, boolean exempt) throws SQLException {
        sql.run(
                "delete from contract_period where contract_id = ? and starts_on >= ? and starts_on > (select min(starts_on)"
                        + " from contract_period where contract_id = ?)",
                contract,
                on,
                contract);
        sql.run(
                "insert into contract_period values (?, ?, ?, ?, false) on conflict (contract_id, starts_on) do update set"
                        + " state = excluded.state, exempt = excluded.exempt",
                contract,
                on,
                state.name(),
                exempt);
        sql.run(
                "update contract set state = ?, exempt = ?, period_since = ?, deactivation_from = coalesce(deactivation_from, ?),"
                        + " deactivation_until = coalesce(deactivation_until, ?), blocked_days_pending = ? where id = ?",
                state.name(),
                exempt,
                on,
                on,
                on.plusDays(30),
                Period.blockedDaysPending(
                        periods(contract),
                        sql.all(
                                        LocalDate.class,
                                        "select blocked_days_credited_until from contract where id = ?",
                                        contract)
                                .get(0)),
                contract);
    }

    private List<Period> periods(UUID contract) throws SQLException {
        var periods = new ArrayList<Period>();
        for (var line : sql.texts(
                "select starts_on || ' ' || state || ' ' || exempt || ' ' || first_day_whole from contract_period"
                        + " where contract_id = ? order by starts_on",
                contract)) {
            var part = line.split(" ");
            periods.add(new Period(
                    LocalDate.parse(part[0]),
                    ContractState.valueOf(part[1]),
                    Boolean.parseBoolean(part[2]),
                    Boolean.parseBoolean(part[3])));
        }
        return periods;
    }
}
