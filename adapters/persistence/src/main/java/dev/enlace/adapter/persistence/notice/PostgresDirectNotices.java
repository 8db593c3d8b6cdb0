package dev.enlace.adapter.persistence.notice;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.notice.DirectNoticeStore;
import dev.enlace.application.notice.DirectNotices.Message;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;

/** They have no next attempt: the queue of due notices walks past them, the relay tries them again. */
@ApplicationScoped
class PostgresDirectNotices implements DirectNoticeStore {
    private final Sql sql;

    PostgresDirectNotices(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public NoticeStatus begin(Message message, LocalDate today) {
        sql.update(
                """
                insert into notice (id, kind, channel, contract_id, status, date, recipient)
                values (?, ?, ?, ?, 'PENDING', ?, ?) on conflict do nothing""",
                message.id().value(),
                message.kind(),
                message.channel(),
                message.contract().value(),
                today,
                message.recipient());
        return sql.rows(
                        "update notice set attempts = attempts + case status when 'PENDING' then 1 else 0 end where id = ?"
                                + " returning status",
                        row -> NoticeStatus.valueOf(row.getString(1)),
                        message.id().value())
                .get(0);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void sent(NoticeId id, String text, String provider, Instant at) {
        sql.update(
                "update notice set status = 'SENT', text = ?, provider = ?, sent_at = ?, detail = null where id = ?",
                text,
                provider,
                at,
                id.value());
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void unsent(NoticeId id, NoticeStatus status, String detail) {
        sql.update("update notice set status = ?, detail = ? where id = ?", status, detail, id.value());
    }
}
