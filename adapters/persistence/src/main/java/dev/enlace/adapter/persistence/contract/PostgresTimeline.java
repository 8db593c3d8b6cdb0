package dev.enlace.adapter.persistence.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.contract.Timeline;
import dev.enlace.application.contract.TimelineKind;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Each part is found by the contract's index, and is as long as one contract's life; so merging them and cutting a page from the
 * whole costs what reading one contract costs.
 */
@ApplicationScoped
class PostgresTimeline implements Timeline {
    private static final String ENTRIES = """
            with entry as (
                select occurred_at as at, case when type like 'contract.access%' then 'ACCESS' else 'ACTION' end as kind,
                       type as subject, payload ->> 'reason' as text, null::numeric as amount, actor, source,
                       payload -> 'before' as before, payload -> 'after' as after, id as reference
                  from event where aggregate_id = ?
                union all
                select at, case tab when 'access' then 'ACCESS' else 'EDIT' end, field, reason, null, actor, source,
                       before, after, id
                  from audit_entry where subject_id = ? and subject_type = 'contract'
                union all
                select created_on::timestamp at time zone ?, 'CHARGE', kind, description, amount, null, null, null, null, id
                  from charge where contract_id = ?
                union all
                select r.received_at, 'RECEIPT', r.method, null, a.paid, null, null, null, null, r.id
                  from (select a.receipt_id, sum(a.principal + a.fine + a.interest) as paid
                          from charge c join receipt_allocation a on a.charge_id = c.id
                         where c.contract_id = ? group by a.receipt_id) a
                  join receipt r on r.id = a.receipt_id
                union all
                select r.reversed_at, 'REVERSAL', r.method, r.reversal_reason, a.paid, null, null, null, null, r.id
                  from (select a.receipt_id, sum(a.principal + a.fine + a.interest) as paid
                          from charge c join receipt_allocation a on a.charge_id = c.id
                         where c.contract_id = ? group by a.receipt_id) a
                  join receipt r on r.id = a.receipt_id and r.reversed_at is not null
                union all
                select coalesce(sent_at, created_at), 'NOTICE', channel, text, null, null, null, null, to_jsonb(status), id
                  from notice where contract_id = ?)
            select at, kind, subject, text, amount, actor, source, before::text, after::text, reference from entry""";

    private final Sql sql;
    private final Settings settings;

    PostgresTimeline(Sql sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public Slice<Entry> of(ContractId contract, PageQuery page) {
        var id = contract.value();
        var zone = settings.get().timeZone().getId();
        var down = page.sort().descending();
        var text = new Sql.Text().add(ENTRIES, id, id, zone, id, id, id, id);
        if (page.after() != null) {
            text.add(
                    " where (at, reference, kind) " + (down ? "<" : ">") + " (?, ?, ?)",
                    Timestamp.from(Instant.parse(page.after().get(0))),
                    UUID.fromString(page.after().get(1)),
                    page.after().get(2));
        }
        var direction = down ? " desc" : "";
        text.add(" order by at" + direction + ", reference" + direction + ", kind" + direction + " limit "
                + (page.limit() + 1));
        return Slice.of(
                sql.rows(text, PostgresTimeline::entry),
                page,
                entry -> List.of(
                        entry.at().toString(),
                        entry.reference().toString(),
                        entry.kind().name()),
                null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new Entry(
                Sql.instant(row, "at"),
                TimelineKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("text"),
                amount == null ? null : new Money(amount),
                row.getString("actor"),
                row.getString("source"),
                json(row.getString("before")),
                json(row.getString("after")),
                Sql.uuid(row, "reference"));
    }

    private static Object json(String text) {
        return text == null ? null : StoredJson.read(text, JsonNode.class);
    }
}
