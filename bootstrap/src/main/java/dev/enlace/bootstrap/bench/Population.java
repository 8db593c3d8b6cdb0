package dev.enlace.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Many customers with a contract each, made set-based. Their ids grow like those that the application makes, so that tables
 * and indexes lie as they would.
 */
public final class Population {
    /** The last bits are spread: regular ones collide in hash tables, which those of real ids do not. */
    private static final long SPREAD = 0x9E3779B97F4AL;

    private static final String ID = "(lpad(to_hex(%d + i), 12, '0') || '70008000' || lpad(to_hex((i::numeric * "
            + SPREAD + " %% (1::bigint << 48))::bigint), 12, '0'))::uuid";

    private static final String REGISTRIES = """
            insert into plan (id, code, name, technology, download_kbps, upload_kbps, reduced_download_kbps,
                              reduced_upload_kbps, price)
            values (?, 'BENCH-' || ?::text, 'Fibra 300', 'FIBER', 300000, 150000, 1000, 500, 99.90);
            insert into service (id, name) values (?, 'Internet ' || ?::text);
            insert into collection_portfolio (id, name, fine_percent, monthly_interest_percent)
            values (?, 'Carteira ' || ?::text, 2, 1)""";

    private static final String CUSTOMERS = """
            insert into customer (id, type, name, document, address)
            select %s, 'PERSON', 'Assinante ' || i, lpad(i::text, 11, '0'), '{"street": "Rua Um", "city": "3509502"}'
              from generate_series(?, ?) i""";

    private static final String CONTRACTS = """
            insert into contract (id, number, customer_id, state, contract_date, activated_on, billing_start, plan_id,
                                  monthly_price, monthly_price_origin, due_day, collection_portfolio_id, service_id,
                                  blocked_days_credited_until, period_since, price_since)
            select %1$s, i, %1$s, 'ACTIVE', ?, ?, ?, ?, 49.90 + (i %% 20) * 10, 'CUSTOM', 1 + i %% 28, ?, ?, ?, ?, ?
              from generate_series(?, ?) i""";

    private static final String TABS = """
            insert into contract_period select id, period_since, state, exempt, true from contract where number between ? and ?;
            insert into contract_price select id, price_since, monthly_price from contract where number between ? and ?;
            insert into contract_billing_settings (contract_id) select id from contract where number between ? and ?;
            insert into contract_service_settings (contract_id) select id from contract where number between ? and ?""";

    private static final long EPOCH = 1_700_000_000_000L;

    private Population() {}

    /**
     * @param first number of the first contract; numbers and documents must be free
     * @param activatedOn the day on which all were activated
     * @param billingStart the day from which all are billed, a first of a month
     */
    public static void create(
            Connection connection, int first, int count, LocalDate activatedOn, LocalDate billingStart)
            throws SQLException {
        var id = ID.formatted(EPOCH);
        var plan = UUID.randomUUID();
        var service = UUID.randomUUID();
        var portfolio = UUID.randomUUID();
        run(connection, REGISTRIES, plan, plan, service, service, portfolio, portfolio);
        int last = first + count - 1;
        run(connection, CUSTOMERS.formatted(id), first, last);
        run(
                connection,
                CONTRACTS.formatted(id),
                activatedOn,
                activatedOn,
                billingStart,
                plan,
                portfolio,
                service,
                billingStart,
                activatedOn,
                activatedOn,
                first,
                last);
        run(connection, TABS, first, last, first, last, first, last, first, last);
    }

    /** The id of the contract, and of the customer, with a number. */
    public static UUID id(int number) {
        var hex = "%012x70008000%012x".formatted(EPOCH + number, number * SPREAD & (1L << 48) - 1);
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
