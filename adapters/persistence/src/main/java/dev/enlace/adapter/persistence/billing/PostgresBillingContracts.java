package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.billing.BillingContract;
import dev.enlace.application.billing.BillingContracts;
import dev.enlace.domain.billing.BillingFacts;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.ContractTimeline;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class PostgresBillingContracts implements BillingContracts {
    /** As the database orders uuids; Java compares them as signed numbers. */
    private static final Comparator<ContractId> BY_ID =
            Comparator.comparing(id -> id.value().toString());

    private static final String CONTRACT = """
            select c.*, coalesce(s.financial_competence, 'PRESENT') as financial_competence, s.unified_billing_start,
                   coalesce(s.installation_cost, 0) as installation_cost,
                   coalesce(s.installation_discount, 0) as installation_discount,
                   coalesce(s.installation_paid, 0) as installation_paid,
                   (select max(competence) from charge f
                     where f.contract_id = c.id and f.kind = 'MONTHLY_FEE') as last_fee
              from contract c left join contract_billing_settings s on s.contract_id = c.id
             where c.id = ?""";

    /** The voided ones too: what was voided is never made again by itself. */
    private static final String COVERED = """
            select (line ->> 'from')::date as from_day, (line ->> 'to')::date as to_day
              from charge p cross join lateral jsonb_array_elements(p.lines) as line
             where p.contract_id = ? and p.kind = 'PRORATION' and line ->> 'kind' = 'SERVICE' order by p.id""";

    /** Writes what it locks: a run that read the contract before this must not bill what is billed here (see FeeSql). */
    private static final String LOCK = """
            with locked as materialized (select id from contract where id = any (?) order by id for update)
            update contract c set version = c.version from locked where c.id = locked.id""";

    private static final String BILLED = """
            select f.competence, sum((line ->> 'amount')::numeric) as amount
              from charge f cross join lateral jsonb_array_elements(f.lines) as line
             where f.contract_id = ? and f.kind in ('MONTHLY_FEE', 'PRORATION') and f.status <> 'VOIDED'
               and line ->> 'kind' = 'SERVICE'
             group by f.competence""";

    private static final String VOIDED_FEES = """
            select distinct v.competence from charge v
             where v.contract_id = ? and v.kind = 'MONTHLY_FEE' and v.status = 'VOIDED'
               and not exists (select 1 from charge f where f.contract_id = v.contract_id and f.kind = 'MONTHLY_FEE'
                                  and f.competence = v.competence and f.status <> 'VOIDED')""";

    /** A union, here and in the ledger: an "or" between a column and a subquery reads the whole table. */
    private static final String OPEN = """
            select c.effective_due_date, c.disputed_days, c.legal_notice_on
              from charge c
             where c.status = 'OPEN' and c.disputed_since is null
               and c.id in (select id from charge where contract_id = ? and status = 'OPEN'
                            union
                            select o.id
                              from charge m
                              join collection k on k.id = m.collection_id and k.unified and k.status = 'OPEN'
                              join charge o on o.collection_id = k.id
                             where m.contract_id = ? and m.status <> 'VOIDED')""";

    private final Sql sql;

    PostgresBillingContracts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BillingContract> find(ContractId id) {
        return sql.rows(CONTRACT, row -> contract(id, row), id.value()).stream().findFirst();
    }

    private BillingContract contract(ContractId id, ResultSet row) throws SQLException {
        var payer = new Collecting.Payer(
                id,
                row.getLong("number"),
                new CustomerId(Sql.uuid(row, "customer_id")),
                new PortfolioId(Sql.uuid(row, "collection_portfolio_id")),
                Sql.date(row, "unified_billing_start"));
        var lastFee = Sql.date(row, "last_fee");
        var facts = new BillingFacts(
                id,
                timeline(id, row),
                new DueDay(row.getInt("due_day")),
                FinancialCompetence.valueOf(row.getString("financial_competence")),
                Sql.date(row, "activated_on"),
                lastFee == null ? null : YearMonth.from(lastFee),
                sql.rows(COVERED, day -> new Days(Sql.date(day, "from_day"), Sql.date(day, "to_day")), id.value()),
                billed(id),
                Sql.date(row, "blocked_days_credited_until"));
        return new BillingContract(
                payer,
                facts,
                new TreeSet<>(
                        sql.rows(VOIDED_FEES, month -> YearMonth.from(Sql.date(month, "competence")), id.value())),
                new BillingContract.InstallationCost(
                        LedgerRows.money(row, "installation_cost"),
                        LedgerRows.money(row, "installation_discount"),
                        LedgerRows.money(row, "installation_paid")));
    }

    private ContractTimeline timeline(ContractId id, ResultSet row) throws SQLException {
        var periods = sql.rows(
                "select * from contract_period where contract_id = ? order by starts_on",
                period -> new Period(
                        Sql.date(period, "starts_on"),
                        ContractState.valueOf(period.getString("state")),
                        period.getBoolean("exempt"),
                        period.getBoolean("first_day_whole")),
                id.value());
        var prices = sql.rows(
                "select * from contract_price where contract_id = ? order by starts_on",
                price -> new DatedPrice(Sql.date(price, "starts_on"), LedgerRows.money(price, "price")),
                id.value());
        return new ContractTimeline(Sql.date(row, "billing_start"), Sql.date(row, "billed_until"), periods, prices);
    }

    private Map<YearMonth, Money> billed(ContractId id) {
        var billed = new HashMap<YearMonth, Money>();
        sql.rows(
                BILLED,
                month -> billed.put(YearMonth.from(Sql.date(month, "competence")), LedgerRows.money(month, "amount")),
                id.value());
        return billed;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<ContractId> contracts) {
        sql.update(LOCK, (Object) contracts.stream().map(ContractId::value).toArray(UUID[]::new));
    }

    @Override
    public SortedSet<ContractId> on(CollectionId collection) {
        return contracts("select distinct contract_id from charge where collection_id = ?", collection.value());
    }

    @Override
    public SortedSet<ContractId> of(Collection<ChargeId> charges) {
        return contracts("""
                select distinct o.contract_id from charge c join charge o on o.collection_id = c.collection_id
                 where c.id = any (?)""", charges.stream().map(ChargeId::value).toArray(UUID[]::new));
    }

    private SortedSet<ContractId> contracts(String query, Object value) {
        var found = new TreeSet<>(BY_ID);
        found.addAll(sql.rows(query, row -> new ContractId(Sql.uuid(row, "contract_id")), value));
        return found;
    }

    @Override
    public Delinquency.Terms terms(ContractId contract, ServiceTerms.Defaults defaults) {
        return sql
                .rows(
                        "select * from contract_service_settings where contract_id = ?",
                        row -> new Delinquency.Terms(
                                or(row.getObject("automatic_reduction", Boolean.class), defaults.automaticReduction()),
                                or(
                                        row.getObject("reduction_interval_days", Integer.class),
                                        defaults.reductionIntervalDays()),
                                or(row.getObject("automatic_blocking", Boolean.class), defaults.automaticBlocking()),
                                or(row.getObject("block_interval_days", Integer.class), defaults.blockIntervalDays())),
                        contract.value())
                .stream()
                .findFirst()
                .orElse(new Delinquency.Terms(
                        defaults.automaticReduction(),
                        defaults.reductionIntervalDays(),
                        defaults.automaticBlocking(),
                        defaults.blockIntervalDays()));
    }

    private static <T> T or(T own, T provider) {
        return own == null ? provider : own;
    }

    @Override
    public List<Delinquency.OpenCharge> openCharges(ContractId contract) {
        return sql.rows(
                OPEN,
                row -> new Delinquency.OpenCharge(
                        Sql.date(row, "effective_due_date"),
                        row.getInt("disputed_days"),
                        Sql.date(row, "legal_notice_on")),
                contract.value(),
                contract.value());
    }
}
