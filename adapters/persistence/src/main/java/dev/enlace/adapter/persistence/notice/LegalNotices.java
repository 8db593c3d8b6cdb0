package dev.enlace.adapter.persistence.notice;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.notice.NoticeQueue.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps what every judgement reads of notices: the earliest day on which a legal one was sent for a charge. A notice has a
 * sending instant when it was sent and did not fail afterwards.
 */
@ApplicationScoped
class LegalNotices {
    private final Sql sql;

    LegalNotices(Sql sql) {
        this.sql = sql;
    }

    /** Whoever changes a contract's charges locks the contract first, several of them in the order of their ids. */
    void lockContractsOf(UUID[] notices) {
        sql.rows("""
                select k.id from contract k
                 where k.id in (select n.contract_id from notice n where n.id = any(?) and n.legal)
                 order by k.id for update""", row -> true, (Object) notices);
    }

    /** Reads the day again from the notices; the contracts are locked. */
    void count(UUID[] notices, Days days) {
        sql.update("""
                update charge c set legal_notice_on = counted.earliest
                  from (select about.charge_id,
                               (select min(case when n.channel = 'LETTER' or ? then n.date
                                                else (n.sent_at at time zone ?)::date end)
                                  from notice n
                                 where n.charge_id = about.charge_id and n.legal and n.sent_at is not null) as earliest
                          from (select distinct charge_id from notice where id = any(?) and legal) as about) as counted
                 where c.id = counted.charge_id and c.legal_notice_on is distinct from counted.earliest""", days.simulation(), days.zone().getId(), notices);
    }
}
