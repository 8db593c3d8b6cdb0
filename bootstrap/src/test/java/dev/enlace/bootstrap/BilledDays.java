package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;

/**
 * Counts, in the database and by nothing of the billing code, how often each day of each contract was billed: every served
 * day of a month whose fee has fallen due once, every other day never.
 */
final class BilledDays {
    /**
     * Days of service by the contract's periods; days billed by the lines of charges, less those that credits of pauses gave
     * back. A charge that another one supersedes does not count; one voided by hand does: its days were billed, then waived.
     */
    private static final String WRONG_DAYS = """
            with period as (
                select contract_id, state, exempt, starts_on,
                       coalesce(lead(starts_on) over (partition by contract_id order by starts_on), 'infinity') as ends_on
                  from contract_period),
            day as (
                select c.id, c.number, d::date as day,
                       exists (select from period p where p.contract_id = c.id and d >= p.starts_on and d < p.ends_on
                                  and not p.exempt
                                  and p.state in ('ACTIVE', 'REDUCED_AUTO', 'REDUCED_MANUAL', 'BLOCKED_AUTO', 'BLOCKED_MANUAL'))
                           as served
                  from contract c join contract_billing_settings b on b.contract_id = c.id
                  cross join generate_series(
                      c.billing_start,
                      ?::date - case b.financial_competence when 'PAST' then interval '1 month' else interval '0' end
                          - interval '1 day',
                      interval '1 day') d
                 where c.billing_start is not null),
            line as (
                select h.contract_id, (l ->> 'from')::date as starts_on, (l ->> 'to')::date as ends_on, 1 as times
                  from charge h cross join jsonb_array_elements(h.lines) l
                 where l ->> 'kind' = 'SERVICE' and l ->> 'from' is not null and h.superseded_by is null
                union all
                select k.contract_id, (l ->> 'from')::date, (l ->> 'to')::date, -1
                  from credit k cross join jsonb_array_elements(k.lines) l
                 where k.origin = 'DEACTIVATION' and l ->> 'from' is not null),
            billed as (
                select contract_id, d::date as day, sum(times) as times
                  from line cross join generate_series(starts_on, ends_on - 1, interval '1 day') d
                 group by contract_id, d)
            select day.number, day.day, day.served, coalesce(billed.times, 0)
              from day left join billed on billed.contract_id = day.id and billed.day = day.day
             where coalesce(billed.times, 0) <> case when day.served then 1 else 0 end
             order by day.number, day.day
             limit 20""";

    private final DataSource database;

    BilledDays(DataSource database) {
        this.database = database;
    }

    /** @param today days up to the end of the month before are due by now, whatever the due day; of PAST, the one before */
    void assertEveryDayBilledOnce(LocalDate today) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(WRONG_DAYS)) {
            select.setObject(1, today.withDayOfMonth(1));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    wrong.add("contract %d, %s, served %s, billed %d times"
                            .formatted(rows.getLong(1), rows.getString(2), rows.getBoolean(3), rows.getInt(4)));
                }
            }
        }
        assertThat(wrong).as("days billed wrongly until " + today).isEmpty();
    }
}
