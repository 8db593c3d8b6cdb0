package dev.enlace.adapter.persistence.billing;

import dev.enlace.application.billing.MonthlyAccounts;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A month in a handful of sums. */
@ApplicationScoped
class PostgresMonthlyAccounts implements MonthlyAccounts {
    private final DataSource database;

    PostgresMonthlyAccounts(DataSource database) {
        this.database = database;
    }

    @Override
    public MonthlyAccount of(YearMonth month, LocalDate until) {
        var from = month.atDay(1);
        try (var connection = database.getConnection()) {
            return new MonthlyAccount(
                    month,
                    until,
                    contracts(connection),
                    sum(
                            connection,
                            "select count(*), coalesce(sum(amount), 0) from charge where created_on between ? and ?",
                            from,
                            until),
                    sum(
                            connection,
                            "select count(*), coalesce(sum(amount), 0) from receipt where paid_on between ? and ?"
                                    + " and reversed_at is null and method <> 'CREDIT'",
                            from,
                            until),
                    sum(
                            connection,
                            "select count(*), coalesce(sum(open_principal), 0) from charge"
                                    + " where status = 'OPEN' and effective_due_date < ?",
                            until),
                    notices(connection, from, until),
                    moves(connection, from, until));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<ContractState, Long> contracts(Connection connection) throws SQLException {
        var counts = new EnumMap<ContractState, Long>(ContractState.class);
        read(
                connection,
                "select state, count(*) from contract group by state",
                row -> counts.put(ContractState.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private static List<Sent> notices(Connection connection, LocalDate from, LocalDate until) throws SQLException {
        var sent = new ArrayList<Sent>();
        read(
                connection,
                "select kind, channel, day_offset, count(*) from notice where date between ? and ?"
                        + " and status in ('SENT', 'DELIVERED', 'READ') group by kind, channel, day_offset"
                        + " order by kind desc, channel, day_offset desc",
                row -> sent.add(new Sent(
                        NoticeKind.valueOf(row.getString(1)),
                        Channel.valueOf(row.getString(2)),
                        row.getObject(3, Integer.class),
                        row.getLong(4))),
                from,
                until);
        return sent;
    }

    /** Counted from the history of states that billing reads too; the events say by which action. */
    private static Map<ContractAction, Long> moves(Connection connection, LocalDate from, LocalDate until)
            throws SQLException {
        var counts = new EnumMap<ContractAction, Long>(ContractAction.class);
        read(
                connection,
                "select payload ->> 'action', count(*) from event where aggregate_type = 'contract'"
                        + " and payload ->> 'after' is not null and payload ->> 'before' <> payload ->> 'after'"
                        + " and (payload ->> 'on')::date between ? and ? group by 1",
                row -> counts.put(ContractAction.valueOf(row.getString(1)), row.getLong(2)),
                from,
                until);
        return counts;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static Sum sum(Connection connection, String sql, LocalDate... days) throws SQLException {
        var sums = new ArrayList<Sum>(1);
        read(connection, sql, row -> sums.add(new Sum(row.getLong(1), new Money(row.getBigDecimal(2)))), days);
        return sums.get(0);
    }

    private static void read(Connection connection, String sql, Row reader, LocalDate... days) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < days.length; i++) {
                select.setObject(i + 1, days[i]);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
