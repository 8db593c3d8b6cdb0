package dev.enlace.adapter.persistence.notice;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.notice.NoticeQueue;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** While a notice is leased it is PENDING with its next attempt at the lease's end; put aside, it waits until infinity. */
@ApplicationScoped
class PostgresNoticeQueue implements NoticeQueue {
    private static final String CLAIM = """
            with claimed as (
                update notice n
                   set attempts = n.attempts + 1, next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
                  from (select id from notice
                         where status = 'PENDING' and channel = any(?) and next_attempt_at <= clock_timestamp()
                         order by next_attempt_at limit ? for update skip locked) due
                 where n.id = due.id
                returning n.*)
            select n.id, n.kind, n.channel, n.date, n.attempts, n.version, n.recipient,
                   case when k.value is null then 'GONE' when n.channel = any(k.opt_outs) then 'OPTED_OUT'
                        else 'REACHABLE' end as contact,
                   case when c.status <> 'OPEN' then 'SETTLED' when c.disputed_since is not null then 'DISPUTED'
                        else 'OPEN' end as charge,
                   m.name as customer, t.number, c.open_principal, c.description, o.due_date,
                   c.effective_due_date + c.disputed_days as late_from, p.pix_key,
                   s.automatic_reduction, s.reduction_interval_days, s.automatic_blocking, s.block_interval_days
              from claimed n
              join charge c on c.id = n.charge_id
              join collection o on o.id = c.collection_id
              join collection_portfolio p on p.id = o.portfolio_id
              join contract t on t.id = n.contract_id
              join customer m on m.id = t.customer_id
              left join contract_service_settings s on s.contract_id = t.id
              left join lateral (select value, opt_outs from customer_contact
                                  where customer_id = m.id and value = n.recipient
                                    and (n.channel <> 'WHATSAPP' or whatsapp)
                                  limit 1) k on true""";

    /** The attempt is the claim's token: whoever took the lease over has counted it up. */
    private static final String OURS = " where id = ? and attempts = ? and status = 'PENDING'";

    private final Sql sql;
    private final LegalNotices legal;

    PostgresNoticeQueue(Sql sql, LegalNotices legal) {
        this.sql = sql;
        this.legal = legal;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Claim> claim(Set<Channel> channels, int limit, Duration lease) {
        if (channels.isEmpty() || limit < 1) {
            return List.of();
        }
        sql.planAnewByIndexes();
        return sql.rows(CLAIM, PostgresNoticeQueue::claimed, lease.toMillis(), names(channels), limit);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(List<Outcome> outcomes, Days days) {
        sql.planAnewByIndexes();
        var ids = outcomes.stream().map(outcome -> outcome.claim().id().value()).toArray(UUID[]::new);
        legal.lockContractsOf(ids);
        var sent = new ArrayList<Object[]>();
        var skipped = new ArrayList<Object[]>();
        var failed = new ArrayList<Object[]>();
        var again = new ArrayList<Object[]>();
        for (var outcome : outcomes) {
            var id = outcome.claim().id().value();
            int attempt = outcome.claim().attempt();
            if (outcome instanceof Outcome.Sent done) {
                sent.add(new Object[] {done.text(), done.provider(), done.at(), id, attempt});
            } else if (outcome instanceof Outcome.Skipped left) {
                skipped.add(new Object[] {left.detail(), id, attempt});
            } else if (outcome instanceof Outcome.Failed lost) {
                failed.add(new Object[] {lost.detail(), id, attempt});
            } else if (outcome instanceof Outcome.Again retry) {
                again.add(new Object[] {retry.after().toMillis(), retry.detail(), id, attempt});
            }
        }
        sql.batch(
                "update notice set status = 'SENT', text = ?, provider = ?, sent_at = coalesce(sent_at, ?), detail = null"
                        + OURS,
                sent);
        sql.batch("update notice set status = 'SKIPPED', detail = ?" + OURS, skipped);
        sql.batch("update notice set status = 'FAILED', sent_at = null, detail = ?" + OURS, failed);
        sql.batch(
                "update notice set next_attempt_at = clock_timestamp() + ? * interval '1 millisecond', detail = ?"
                        + OURS,
                again);
        legal.count(ids, days);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void hold(Set<Channel> channels, String detail) {
        if (!channels.isEmpty()) {
            sql.update("""
                    update notice set next_attempt_at = 'infinity', detail = ?
                     where status = 'PENDING' and channel = any(?) and next_attempt_at <= clock_timestamp()""", detail, names(channels));
        }
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Set<Channel> channels) {
        sql.update("""
                update notice set next_attempt_at = clock_timestamp(), detail = null
                 where status = 'PENDING' and channel = any(?) and next_attempt_at = 'infinity'""", (Object) names(channels));
    }

    private static String[] names(Set<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    private static Claim claimed(ResultSet row) throws SQLException {
        return new Claim(
                new NoticeId(Sql.uuid(row, "id")),
                NoticeKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Sql.date(row, "date"),
                row.getInt("attempts"),
                row.getLong("version"),
                row.getString("recipient"),
                Contact.valueOf(row.getString("contact")),
                Charge.valueOf(row.getString("charge")),
                row.getString("customer"),
                row.getLong("number"),
                new Money(row.getBigDecimal("open_principal")),
                row.getString("description"),
                Sql.date(row, "due_date"),
                Sql.date(row, "late_from"),
                row.getString("pix_key"),
                new OwnTerms(
                        row.getObject("automatic_reduction", Boolean.class),
                        row.getObject("reduction_interval_days", Integer.class),
                        row.getObject("automatic_blocking", Boolean.class),
                        row.getObject("block_interval_days", Integer.class)));
    }
}
