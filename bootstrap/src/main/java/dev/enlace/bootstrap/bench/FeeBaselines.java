package dev.enlace.bootstrap.bench;

import dev.enlace.bootstrap.bench.Chunked.Stretch;
import dev.enlace.domain.billing.DueDates;
import dev.enlace.domain.contract.DueDay;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The month's fees made without our rules: by SQL alone, and by plain JDBC batches. Both leave the same rows in the same
 * tables, find out what is missing first and write one event a chunk.
 */
final class FeeBaselines {
    private static final int BATCH = 1000;

    /** Each table gets its own range of ids, as ours do. */
    private static final String MISSING = """
            select c.id, c.customer_id, c.collection_portfolio_id, c.monthly_price, d.due, d.effective,
                   nextval('collection_number') as number
              from contract c
              join contract_billing_settings b
                on b.contract_id = c.id and b.contract_id between ? and ? and not b.unified_billing
              left join contract_service_settings s on s.contract_id = c.id and s.contract_id between ? and ?
              join unnest(?::int[], ?::date[], ?::date[]) as d (day, due, effective) on d.day = c.due_day
             where c.id between ? and ? and c.state = any (?) and not c.exempt and coalesce(s.mass_billing, true)
               and not exists (select 1 from charge f where f.contract_id = c.id and f.kind = 'MONTHLY_FEE'
                                  and f.competence = ?::date)""";

    /** Ids grow with the number, as ours grow with time. */
    private static final String SET_BASED = """
            with missing as (%s),
            fee as materialized (
                select m.*, ?::date as month, ?::text as label, ?::date as run_date,
                       (lpad(to_hex(1800000000000 + number), 12, '0') || '7000a000' || lpad(to_hex(number), 12, '0'))::uuid as slip,
                       (lpad(to_hex(1800000000000 + number), 12, '0') || '7000b000' || lpad(to_hex(number), 12, '0'))::uuid as fee
                  from missing m),
            slips as (
                insert into collection (id, number, customer_id, portfolio_id, due_date, effective_due_date, amount, balance,
                                        status, created_on)
                select slip, number, customer_id, collection_portfolio_id, due, effective, monthly_price, monthly_price,
                       'OPEN', run_date
                  from fee),
            fees as (
                insert into charge (id, contract_id, collection_id, kind, competence, description, lines, amount, due_date,
                                    effective_due_date, status, open_principal, created_on)
                select fee, id, slip, 'MONTHLY_FEE', month, label,
                       jsonb_build_array(jsonb_build_object(
                           'kind', 'SERVICE', 'description', label, 'quantity', ((month + interval '1 month')::date - month),
                           'unitPrice', monthly_price::text, 'amount', monthly_price::text,
                           'from', month::text, 'to', ((month + interval '1 month')::date)::text)),
                       monthly_price, due, effective, 'OPEN', monthly_price, run_date
                  from fee)
            insert into event (id, aggregate_type, aggregate_id, type, payload, actor, source, occurred_at)
            select ?, 'daily-run', ?, 'billing.fees-generated',
                   jsonb_build_object('charges', count(*), 'amount', sum(monthly_price)::text), 'Sistema', 'bench', now()
              from fee""".formatted(MISSING);

    private final DueDates dueDates;
    private final String[] states;

    FeeBaselines(DueDates dueDates, java.util.Set<?> billedStates) {
        this.dueDates = dueDates;
        this.states = billedStates.stream().map(Object::toString).toArray(String[]::new);
    }

    void setBased(Connection connection, Stretch stretch, YearMonth month, LocalDate runDate) throws SQLException {
        try (var insert = connection.prepareStatement(SET_BASED)) {
            int next = bind(connection, insert, stretch, month);
            insert.setObject(next++, month.atDay(1));
            insert.setString(next++, label(month));
            insert.setObject(next++, runDate);
            insert.setObject(next++, UUID.randomUUID());
            insert.setObject(next, UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    void jdbcBatch(Connection connection, Stretch stretch, YearMonth month, LocalDate runDate) throws SQLException {
        try (var select = connection.prepareStatement(MISSING);
                var slip = connection.prepareStatement(
                        "insert into collection (id, number, customer_id, portfolio_id, due_date,"
                                + " effective_due_date, amount, balance, status, created_on) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)");
                var fee = connection.prepareStatement(
                        "insert into charge (id, contract_id, collection_id, kind, competence,"
                                + " description, lines, amount, due_date, effective_due_date, status, open_principal, created_on)"
                                + " values (?, ?, ?, 'MONTHLY_FEE', ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")) {
            bind(connection, select, stretch, month);
            int rows = 0;
            try (var missing = select.executeQuery()) {
                while (missing.next()) {
                    long number = missing.getLong("number");
                    var slipId = grown(number, 0xa000L);
                    var price = missing.getBigDecimal("monthly_price");
                    var due = missing.getObject("due", LocalDate.class);
                    var effective = missing.getObject("effective", LocalDate.class);
                    set(
                            slip,
                            slipId,
                            number,
                            missing.getObject("customer_id"),
                            missing.getObject("collection_portfolio_id"),
                            due,
                            effective,
                            price,
                            price,
                            runDate);
                    slip.addBatch();
                    fee.setObject(6, lines(month, price.toPlainString()), Types.OTHER);
                    set(fee, grown(number, 0xb000L), missing.getObject("id"), slipId, month.atDay(1), label(month));
                    fee.setBigDecimal(7, price);
                    fee.setObject(8, due);
                    fee.setObject(9, effective);
                    fee.setBigDecimal(10, price);
                    fee.setObject(11, runDate);
                    fee.addBatch();
                    if (++rows % BATCH == 0) {
                        slip.executeBatch();
                        fee.executeBatch();
                    }
                }
            }
            slip.executeBatch();
            fee.executeBatch();
        }
        event(connection);
    }

    private static void event(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into event (id, aggregate_type, aggregate_id, type, payload, actor,"
                        + " source, occurred_at) values (?, 'daily-run', ?, 'billing.fees-generated', '{}', 'Sistema', 'bench', now())")) {
            set(insert, UUID.randomUUID(), UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    private int bind(Connection connection, java.sql.PreparedStatement statement, Stretch stretch, YearMonth month)
            throws SQLException {
        var days = IntStream.rangeClosed(1, 31).boxed().toArray(Integer[]::new);
        var due = new Date[31];
        var effective = new Date[31];
        for (int day = 1; day <= 31; day++) {
            var date = dueDates.in(month, new DueDay(day));
            due[day - 1] = Date.valueOf(date);
            effective[day - 1] = Date.valueOf(dueDates.effective(date));
        }
        int next = 1;
        for (int table = 1; table <= 2; table++) {
            statement.setObject(next++, Population.id(stretch.first()));
            statement.setObject(next++, Population.id(stretch.last()));
        }
        statement.setArray(next++, connection.createArrayOf("int4", days));
        statement.setArray(next++, connection.createArrayOf("date", due));
        statement.setArray(next++, connection.createArrayOf("date", effective));
        statement.setObject(next++, Population.id(stretch.first()));
        statement.setObject(next++, Population.id(stretch.last()));
        statement.setArray(next++, connection.createArrayOf("text", states));
        statement.setObject(next++, month.atDay(1));
        return next;
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static UUID grown(long number, long mark) {
        return new UUID((1_800_000_000_000L + number) << 16 | 0x7000L, mark << 48 | number);
    }

    private static String label(YearMonth month) {
        return "Mensalidade %02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    private static String lines(YearMonth month, String price) {
        return """
                [{"kind":"SERVICE","description":"%s","quantity":%d,"unitPrice":"%s","amount":"%s","from":"%s","to":"%s"}]""".formatted(
                        label(month),
                        month.lengthOfMonth(),
                        price,
                        price,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1));
    }
}
