package dev.enlace.adapter.persistence.run;

/**
 * The statements that find who may owe a fee. They only leave out what certainly owes nothing (the rule decides the rest):
 * contracts whose latest fee is that of the last competence that can be due, and those of which no later day is billed.
 */
final class FeeSql {
    /**
     * The last competence whose fee can fall due by the horizon: due dates are moved by policy to later days only.
     * Parameters: first day of the horizon's month, day of the month until which due days count.
     */
    private static final String LAST_DUE = """
            (cast(? as date) + make_interval(months => case when c.due_day <= ? then 0 else -1 end
                + case b.financial_competence when 'PAST' then -1 when 'FUTURE' then 1 else 0 end))::date""";

    /** Parameters: bounds of billing settings, bounds of service settings. Each table gets its own range, or it is read whole. */
    private static final String BY_CONTRACT = """
              from contract c
              join contract_billing_settings b
                on b.contract_id = c.id and b.contract_id >= ? and b.contract_id < ? and not b.unified_billing
              left join contract_service_settings s
                on s.contract_id = c.id and s.contract_id >= ? and s.contract_id < ?
              left join lateral (select max(f.competence) as last
                                   from charge f where f.contract_id = c.id and f.kind = 'MONTHLY_FEE') fee on true
             where c.id >= ? and c.id < ?""";

    private static final String BY_PAYER = """
              from contract c
              join contract_billing_settings b on b.contract_id = c.id and b.unified_billing
              left join contract_service_settings s on s.contract_id = c.id
              left join lateral (select max(f.competence) as last
                                   from charge f where f.contract_id = c.id and f.kind = 'MONTHLY_FEE') fee on true
             where c.customer_id >= ? and c.customer_id < ?""";

    /** Parameters: mass billing by default, LAST_DUE twice, the billed states. */
    private static final String MAY_OWE = """

               and c.billing_start is not null
               and coalesce(s.mass_billing, ?)
               and coalesce(fee.last < %1$s, true)
               and date_trunc('month', c.billing_start) <= %1$s
               and not ((c.exempt or c.state <> all (?))
                        and c.period_since <= coalesce((fee.last + interval '1 month')::date, c.billing_start))
               and not coalesce(c.billed_until <= coalesce((fee.last + interval '1 month')::date, c.billing_start), false)
            """.formatted(LAST_DUE);

    private static final String COLUMNS = """
            select c.id, c.number, c.customer_id, c.collection_portfolio_id, c.state, c.exempt, c.due_day,
                   c.monthly_price, c.activated_on, c.billing_start, c.billed_until, c.blocked_days_credited_until,
                   c.period_since, c.price_since, c.blocked_days_pending, b.financial_competence, b.unified_billing,
                   b.unified_billing_start, b.default_payment_method, b.debit_authorized, fee.last,
                   exists (select 1 from charge p
                            where p.contract_id = c.id and p.kind = 'PRORATION'
                              and p.competence >= coalesce(fee.last, date_trunc('month', c.billing_start)::date)) as prorated,
                   exists (select 1 from credit k
                            where k.customer_id = c.customer_id and k.used < k.amount and k.revoked_on is null) as credited,
                   %s as collection_number
            """;

    private final String from;

    FeeSql(boolean unified) {
        from = (unified ? BY_PAYER : BY_CONTRACT) + MAY_OWE;
    }

    /**
     * Reads who may owe something, in the order of the ids. What is to be billed is locked by the same statement: in a
     * REPEATABLE READ transaction it fails (40001) rather than lock a row of which it read a former version, and whoever bills
     * a contract by another door writes its row.
     */
    String read(boolean dryRun) {
        return COLUMNS.formatted(dryRun ? "0::bigint" : "nextval('collection_number')")
                + from
                + " order by c.id"
                + (dryRun ? "" : " for update of c");
    }
}
