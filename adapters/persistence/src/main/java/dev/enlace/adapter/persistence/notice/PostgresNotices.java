package dev.enlace.adapter.persistence.notice;

import dev.enlace.adapter.persistence.shared.AfterCommit;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.notice.NoticeQueue.Days;
import dev.enlace.application.notice.Notices;
import dev.enlace.application.notice.SendNotices;
import dev.enlace.application.notice.WatchNotices.Filter;
import dev.enlace.application.notice.WatchNotices.View;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.NoticeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresNotices implements Notices {
    private static final String VIEW = """
            select n.*, t.number from notice n join contract t on t.id = n.contract_id
             where true""";

    private final Sql sql;
    private final Ids ids;
    private final LegalNotices legal;
    private final ProviderCalendar calendar;
    private final Settings settings;
    private final AfterCommit afterCommit;
    private final SendNotices sender;

    PostgresNotices(
            Sql sql,
            Ids ids,
            LegalNotices legal,
            ProviderCalendar calendar,
            Settings settings,
            AfterCommit afterCommit,
            SendNotices sender) {
        this.sql = sql;
        this.ids = ids;
        this.legal = legal;
        this.calendar = calendar;
        this.settings = settings;
        this.afterCommit = afterCommit;
        this.sender = sender;
    }

    @Override
    public Optional<View> find(NoticeId id, UUID customer) {
        var text = new Sql.Text().add(VIEW).add(" and n.id = ?", id.value()).when(customer, " and t.customer_id = ?");
        return sql.rows(text, PostgresNotices::view).stream().findFirst();
    }

    @Override
    public Slice<View> list(Filter filter, UUID customer, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text()
                .add(VIEW)
                .when(customer, " and t.customer_id = ?")
                .when(filter.contractId(), " and n.contract_id = ?")
                .when(filter.chargeId(), " and n.charge_id = ?")
                .when(filter.kind(), " and n.kind = ?")
                .when(filter.channel(), " and n.channel = ?")
                .when(filter.status(), " and n.status = ?")
                .when(filter.from(), " and n.date >= ?")
                .when(filter.to(), " and n.date <= ?");
        if (page.after() != null) {
            text.add(
                    " and (n.date, n.id) " + (down ? "<" : ">") + " (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        var order = down ? " desc" : "";
        text.add(" order by n.date" + order + ", n.id" + order + " limit ?", page.limit() + 1);
        return Slice.of(
                sql.rows(text, PostgresNotices::view),
                page,
                view -> List.of(view.date().toString(), view.id().toString()),
                null);
    }

    @Override
    public boolean contractExists(ContractId contract, UUID customer) {
        var text = new Sql.Text()
                .add("select 1 from contract where id = ?", contract.value())
                .when(customer, " and customer_id = ?");
        return !sql.rows(text, row -> true).isEmpty();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean requeue(NoticeId id, long version) {
        afterCommit.once(PostgresNotices.class, sender::wake);
        return sql.update("""
                        update notice
                           set status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp(), detail = null,
                               version = version + 1
                         where id = ? and version = ? and status <> 'PENDING'""", id.value(), version) == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<ChargeId> overdue(ContractId contract, LocalDate on) {
        sql.rows("select 1 from contract where id = ? for update", row -> true, contract.value());
        return sql.rows("""
                select id from charge
                 where contract_id = ? and status = 'OPEN' and disputed_since is null
                   and effective_due_date + disputed_days < ?
                 order by effective_due_date, id""", row -> new ChargeId(Sql.uuid(row, "id")), contract.value(), on);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<NoticeId> addLetters(ContractId contract, List<ChargeId> charges, LocalDate sentOn, String evidence) {
        var now = calendar.now();
        var made = new ArrayList<NoticeId>();
        var rows = new ArrayList<Object[]>();
        for (var charge : charges) {
            var id = ids.next();
            made.add(new NoticeId(id));
            rows.add(new Object[] {id, contract.value(), charge.value(), sentOn, evidence, now, now});
        }
        sql.batch("""
                insert into notice (id, kind, channel, contract_id, charge_id, status, date, provider, detail, legal, sent_at,
                                    created_at)
                values (?, 'BLOCK_WARNING', 'LETTER', ?, ?, 'SENT', ?, 'letter', ?, true, ?, ?)""", rows);
        legal.count(
                made.stream().map(NoticeId::value).toArray(UUID[]::new),
                new Days(calendar.simulation(), settings.get().timeZone()));
        return made;
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                Sql.uuid(row, "id"),
                NoticeKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Sql.uuid(row, "contract_id"),
                row.getLong("number"),
                Sql.uuid(row, "charge_id"),
                row.getObject("day_offset", Integer.class),
                NoticeStatus.valueOf(row.getString("status")),
                Sql.date(row, "date"),
                row.getString("recipient"),
                row.getString("text"),
                row.getString("provider"),
                row.getString("detail"),
                row.getBoolean("legal"),
                row.getInt("attempts"),
                Sql.instant(row, "sent_at"),
                row.getLong("version"));
    }
}
