package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresContractQueries implements ContractQueries {
    private static final String VIEW = """
            select c.id, c.number, c.customer_id, cu.name as customer_name, c.state, c.contract_date, c.activated_on,
                   c.billing_start, c.plan_id, p.name as plan_name, c.monthly_price, c.monthly_price_origin, c.due_day,
                   c.loyalty_months, c.loyalty_benefit, c.collection_portfolio_id, c.service_id, c.sold_remotely, c.salesperson_id,
                   c.contract_template_id, c.acceptance_configuration_id,
                   c.bonus_until, c.exempt, c.billed_until,
                   c.deactivation_from, c.deactivation_until, c.loyalty_since,
                   c.next_plan_id, np.name as next_plan_name, c.next_plan_on, c.next_plan_price,
                   c.trial_plan_id, tp.name as trial_plan_name, c.trial_until, a.login, a.session_type, a.concentrator_id, a.provisioning,
                   host(i.address) as reserved_ip, s.note, c.version
              from contract c
              join customer cu on cu.id = c.customer_id
              join plan p on p.id = c.plan_id
              left join plan np on np.id = c.next_plan_id
              left join plan tp on tp.id = c.trial_plan_id
              left join contract_access a on a.contract_id = c.id
              left join ip_address i on i.contract_id = c.id
              left join contract_service_settings s on s.contract_id = c.id
             where true""";

    private final Sql sql;

    PostgresContractQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<View> find(ContractId id) {
        return sql
                .rows(new Sql.Text().add(VIEW).add(" and c.id = ?", id.value()), PostgresContractQueries::view)
                .stream()
                .findFirst();
    }

    @Override
    public Slice<View> search(Filter filter, PageQuery page) {
        var text = filtered(new Sql.Text().add(VIEW), filter);
        if (page.after() != null) {
            var sign = page.sort().descending() ? "<" : ">";
            var key = byNumber(page) ? "c.number" : "c.id";
            var value = byNumber(page)
                    ? (Object) Long.parseLong(page.after().get(0))
                    : UUID.fromString(page.after().get(0));
            text.add(" and " + key + " " + sign + " ?", value);
        }
        text.add(order(page, byNumber(page) ? "c.number" : "c.id"));
        return Slice.of(
                sql.rows(text, PostgresContractQueries::view),
                page,
                view -> List.of(
                        byNumber(page)
                                ? Long.toString(view.number())
                                : view.id().toString()),
                page.count() ? count(filter) : null);
    }

    private static boolean byNumber(PageQuery page) {
        return page.sort().field().equals("number");
    }

    private static String order(PageQuery page, String column) {
        return " order by " + column + (page.sort().descending() ? " desc" : "") + " limit " + (page.limit() + 1);
    }

    private long count(Filter filter) {
        var text = filtered(new Sql.Text().add("select count(*) from contract c where true"), filter);
        return sql.rows(text, row -> row.getLong(1)).get(0);
    }

    /** Every condition names the contract alone and has an index; the names that are shown are joined to a page's rows only. */
    private static Sql.Text filtered(Sql.Text text, Filter filter) {
        text.when(filter.customer() == null ? null : filter.customer().value(), " and c.customer_id = ?");
        if (!filter.states().isEmpty()) {
            text.add(" and c.state = any (?)", (Object)
                    filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        text.when(filter.plan() == null ? null : filter.plan().value(), " and c.plan_id = ?");
        text.when(filter.dueDay(), " and c.due_day = ?");
        if (filter.login() != null) {
            text.add(
                    " and c.id in (select contract_id from contract_access where login_key = ?)",
                    filter.login().toLowerCase(Locale.ROOT));
        }
        return filter.q() == null || filter.q().isBlank()
                ? text
                : matching(text, filter.q().strip());
    }

    /** One index each; a text that cannot be a number or a document is not looked for there. */
    private static Sql.Text matching(Sql.Text text, String q) {
        text.add(
                " and c.id in (select contract_id from contract_access where login_key = ?",
                q.toLowerCase(Locale.ROOT));
        if (q.matches("[0-9]{1,18}")) {
            text.add(" union all select id from contract where number = ?", Long.parseLong(q));
        }
        var document = q.replaceAll("[.\\-/\\s]", "").toUpperCase(Locale.ROOT);
        if (document.matches("[0-9A-Z]{11}|[0-9A-Z]{14}")) {
            text.add(
                    " union all select d.id from contract d join customer e on e.id = d.customer_id where e.document = ?",
                    document);
        }
        text.add(" union all select d.id from contract d join customer e on e.id = d.customer_id where true");
        for (var word : q.split("\\s+")) {
            text.add(
                    " and e.search_name like '%' || searchable(?) || '%'",
                    word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
        }
        return text.add(")");
    }

    private static View view(ResultSet row) throws SQLException {
        var login = row.getString("login");
        return new View(
                Sql.uuid(row, "id"),
                row.getLong("number"),
                Sql.uuid(row, "customer_id"),
                row.getString("customer_name"),
                ContractState.valueOf(row.getString("state")),
                Sql.date(row, "contract_date"),
                Sql.date(row, "activated_on"),
                Sql.date(row, "billing_start"),
                Sql.uuid(row, "plan_id"),
                row.getString("plan_name"),
                new Money(row.getBigDecimal("monthly_price")),
                PriceOrigin.valueOf(row.getString("monthly_price_origin")),
                row.getInt("due_day"),
                row.getObject("loyalty_months", Integer.class),
                money(row.getBigDecimal("loyalty_benefit")),
                Sql.date(row, "loyalty_since"),
                Sql.uuid(row, "collection_portfolio_id"),
                Sql.uuid(row, "service_id"),
                row.getBoolean("sold_remotely"),
                Sql.uuid(row, "salesperson_id"),
                Sql.uuid(row, "contract_template_id"),
                Sql.uuid(row, "acceptance_configuration_id"),
                Sql.date(row, "bonus_until"),
                row.getBoolean("exempt"),
                Sql.date(row, "billed_until"),
                Sql.date(row, "deactivation_from"),
                Sql.date(row, "deactivation_until"),
                nextPlan(row),
                planTrial(row),
                login == null ? null : login(row, login),
                row.getString("note"),
                row.getLong("version"));
    }

    private static NextPlan nextPlan(ResultSet row) throws SQLException {
        var id = Sql.uuid(row, "next_plan_id");
        return id == null
                ? null
                : new NextPlan(
                        id,
                        row.getString("next_plan_name"),
                        Sql.date(row, "next_plan_on"),
                        new Money(row.getBigDecimal("next_plan_price")));
    }

    private static Trial planTrial(ResultSet row) throws SQLException {
        var id = Sql.uuid(row, "trial_plan_id");
        return id == null ? null : new Trial(id, row.getString("trial_plan_name"), Sql.date(row, "trial_until"));
    }

    private static Login login(ResultSet row, String login) throws SQLException {
        return new Login(
                login,
                SessionType.valueOf(row.getString("session_type")),
                Sql.uuid(row, "concentrator_id"),
                row.getString("reserved_ip"),
                Provisioning.valueOf(row.getString("provisioning")));
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    @Override
    public Slice<Happened> actionHistory(ContractId id, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text().add("""
                        select position, type, actor, source, payload::text, occurred_at
                          from event where aggregate_id = ?""", id.value());
        if (page.after() != null) {
            text.add(
                    " and position " + (down ? "<" : ">") + " ?",
                    Long.parseLong(page.after().get(0)));
        }
        text.add(order(page, "position"));
        return Slice.of(
                sql.rows(text, PostgresContractQueries::happened),
                page,
                each -> List.of(Long.toString(each.position())),
                null);
    }

    @SuppressWarnings("unchecked")
    private static Happened happened(ResultSet row) throws SQLException {
        return new Happened(
                row.getLong("position"),
                row.getString("type"),
                row.getString("actor"),
                row.getString("source"),
                StoredJson.read(row.getString("payload"), Map.class),
                Sql.instant(row, "occurred_at"));
    }

    @Override
    public long directDebitCode(ContractId id) {
        return sql.rows(
                        "select cu.direct_debit_code from contract c join customer cu on cu.id = c.customer_id where c.id = ?",
                        row -> row.getLong(1),
                        id.value())
                .get(0);
    }

    @Override
    public List<ContractId> withChangesDue(LocalDate date, ContractId after, int limit) {
        var text = new Sql.Text()
                .add("""
                        select id from contract
                         where (bonus_until < ?
                            or deactivation_from <= ? and state <> 'DEACTIVATED'
                            or deactivation_from <= ? and deactivation_until < ?
                            or next_plan_on <= ?
                            or trial_until < ?)""", date, date, date, date, date, date)
                .when(after == null ? null : after.value(), " and id > ?")
                .add(" order by id limit " + limit);
        return sql.rows(text, row -> new ContractId(Sql.uuid(row, "id")));
    }
}
