package dev.enlace.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows for tests that begin in the midst of a contract's life; each call makes its own. */
@ApplicationScoped
public class Seeds {
    private final DataSource database;

    Seeds(DataSource database) {
        this.database = database;
    }

    UUID concentrator(String type) {
        var id = UUID.randomUUID();
        execute(
                "insert into concentrator (id, name, type, address) values (?, ?, ?, '127.0.0.1')",
                id,
                "concentrator " + id,
                type);
        return id;
    }

    /** An active contract of a new customer, at 40000/20000 kbit/s, reduced to 2000/1000. */
    UUID contract(UUID concentrator, String login) {
        var customer = UUID.randomUUID();
        var plan = UUID.randomUUID();
        var portfolio = UUID.randomUUID();
        var service = UUID.randomUUID();
        var contract = UUID.randomUUID();
        execute(
                "insert into customer (id, type, name, document, address) values (?, 'PERSON', 'Conceição d''Ávila', ?, '{\"street\": \"Rua Um\", \"city\": \"3509502\"}')",
                customer,
                Fixtures.cpf());
        execute("""
                insert into plan (id, code, name, technology, download_kbps, upload_kbps, reduced_download_kbps,
                                  reduced_upload_kbps, price)
                values (?, ?, 'Fibra 40', 'FIBER', 40000, 20000, 2000, 1000, 99.90)""", plan, plan.toString());
        execute("insert into service (id, name) values (?, ?)", service, "service " + service);
        execute(
                "insert into collection_portfolio (id, name, pix_key) values (?, ?, 'pix@provedor.example')",
                portfolio,
                "portfolio " + portfolio);
        execute("""
                insert into contract (id, number, customer_id, state, contract_date, activated_on, plan_id, monthly_price,
                                      monthly_price_origin, due_day, collection_portfolio_id, service_id, period_since, price_since)
                values (?, nextval('contract_number'), ?, 'ACTIVE', '2026-01-01', '2026-01-01', ?, 99.90, 'PLAN', 10, ?, ?,
                        '2026-01-01', '2026-01-01')""", contract, customer, plan, portfolio, service);
        execute(
                "insert into contract_period (contract_id, starts_on, state, exempt, first_day_whole) values (?, '2026-01-01', 'ACTIVE', false, true)",
                contract);
        execute("insert into contract_price (contract_id, starts_on, price) values (?, '2026-01-01', 99.90)", contract);
        execute(
                "insert into contract_access (contract_id, login, login_key, concentrator_id) values (?, ?, lower(?), ?)",
                contract,
                login,
                login,
                concentrator);
        return contract;
    }

    void contact(UUID contract, String channel, String value, boolean whatsapp, String... optOuts) {
        execute("""
                insert into customer_contact (customer_id, position, channel, value, whatsapp, opt_outs)
                select customer_id, (select count(*) from customer_contact k where k.customer_id = c.customer_id), ?, ?, ?, ?
                  from contract c where id = ?""", channel, value, whatsapp, optOuts, contract);
    }

    /** An open monthly fee of 99.90 that is due on a day. */
    UUID charge(UUID contract, LocalDate due) {
        var collection = UUID.randomUUID();
        var charge = UUID.randomUUID();
        execute("""
                insert into collection (id, number, customer_id, portfolio_id, due_date, effective_due_date, amount, balance,
                                        status, created_on)
                select ?, nextval('collection_number'), customer_id, collection_portfolio_id, ?, ?, 99.90, 99.90, 'OPEN', ?
                  from contract where id = ?""", collection, due, due, due, contract);
        execute("""
                insert into charge (id, contract_id, collection_id, kind, competence, description, lines, amount, due_date,
                                    effective_due_date, status, open_principal, created_on)
                values (?, ?, ?, 'MONTHLY_FEE', ?, 'Mensalidade', '[]', 99.90, ?, ?, 'OPEN', 99.90, ?)""", charge, contract, collection, due.withDayOfMonth(1), due, due, due);
        return charge;
    }

    UUID notice(UUID contract, UUID charge, String kind, String channel, Integer offset, LocalDate date) {
        var id = UUID.randomUUID();
        execute("""
                insert into notice (id, kind, channel, contract_id, charge_id, day_offset, status, date, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?, now())""", id, kind, channel, contract, charge, offset, date);
        return id;
    }

    void execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, bindable(connection, values[i]));
            }
            update.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        return value instanceof String[] texts ? connection.createArrayOf("text", texts) : value;
    }

    /** The first column of the first row as text; null when there is no row. */
    String text(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
