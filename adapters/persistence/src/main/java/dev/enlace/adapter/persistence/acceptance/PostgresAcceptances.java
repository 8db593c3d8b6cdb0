package dev.enlace.adapter.persistence.acceptance;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.acceptance.Acceptances;
import dev.enlace.application.event.EventLog;
import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceId;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.acceptance.Evidence;
import dev.enlace.domain.acceptance.FrozenPaper;
import dev.enlace.domain.acceptance.SentCode;
import dev.enlace.domain.acceptance.Subject;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresAcceptances implements Acceptances {
    private static final String BY_CONTRACT = "select * from acceptance where contract_id = ? order by id desc";

    private final Sql sql;
    private final EventLog events;

    PostgresAcceptances(Sql sql, EventLog events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Acceptance acceptance, Secrets secrets, Paper paper) {
        var it = acceptance.snapshot();
        sql.update(
                """
                insert into acceptance (id, contract_id, customer_id, plan_id, place, template_id, template_name,
                                        template_version, document_sha256, channels, asks_code, requested_by, requested_at,
                                        expires_at, status, link_hash, seed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                it.id().value(),
                it.contractId().value(),
                it.subject().customerId().value(),
                it.subject().planId().value(),
                it.subject().place(),
                it.paper().templateId() == null ? null : it.paper().templateId().value(),
                it.paper().templateName(),
                it.paper().templateVersion(),
                it.paper().sha256(),
                it.channels().stream().sorted().map(Enum::name).toArray(String[]::new),
                it.asksCode(),
                it.requestedBy(),
                it.requestedAt(),
                it.expiresAt(),
                it.status(),
                secrets.linkHash(),
                secrets.seed());
        sql.update(
                "insert into acceptance_paper (acceptance_id, html, pdf) values (?, ?, ?)",
                it.id().value(),
                paper.html(),
                paper.pdf());
        events.append("contract", acceptance.releaseEvents());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Acceptance acceptance) {
        var it = acceptance.snapshot();
        var code = it.code();
        var evidence = it.evidence();
        var document = evidence == null ? null : evidence.document();
        sql.update(
                """
                update acceptance
                   set status = ?, ended_at = ?, code_number = ?, code_channel = ?, code_recipient = ?, code_sent_at = ?,
                       code_hash = ?, code_wrong_tries = ?, signer = ?, signer_document = ?, signer_ip = ?,
                       signer_agent = ?, signed_at = ?, signer_channel = ?
                 where id = ?""",
                it.status(),
                it.endedAt(),
                code == null ? null : code.number(),
                code == null ? null : code.channel(),
                code == null ? null : code.recipient(),
                code == null ? null : code.sentAt(),
                code == null ? null : code.hash(),
                code == null ? null : code.wrongTries(),
                evidence == null ? null : evidence.signer(),
                document == null ? null : document.value(),
                evidence == null ? null : evidence.ip(),
                evidence == null ? null : evidence.userAgent(),
                evidence == null ? null : evidence.at(),
                evidence == null ? null : evidence.channel(),
                it.id().value());
        events.append("contract", acceptance.releaseEvents());
    }

    @Override
    @Transactional
    public Optional<Acceptance> find(AcceptanceId id) {
        return one("select * from acceptance where id = ?", id.value());
    }

    @Override
    @Transactional
    public Optional<Acceptance> findByLink(String linkHash) {
        return one("select * from acceptance where link_hash = ?", linkHash);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Acceptance> lockByLink(String linkHash) {
        return one("select * from acceptance where link_hash = ? for update", linkHash);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Acceptance> lockNewest(ContractId contract) {
        return one(BY_CONTRACT + " limit 1 for update", contract.value());
    }

    @Override
    @Transactional
    public List<Acceptance.Snapshot> of(ContractId contract) {
        return sql.rows(BY_CONTRACT, PostgresAcceptances::snapshot, contract.value());
    }

    @Override
    @Transactional
    public Paper paper(AcceptanceId id) {
        return sql.rows(
                        "select html, pdf from acceptance_paper where acceptance_id = ?",
                        row -> new Paper(row.getString("html"), row.getBytes("pdf")),
                        id.value())
                .get(0);
    }

    @Override
    @Transactional
    public byte[] seed(AcceptanceId id) {
        return sql.rows("select seed from acceptance where id = ?", row -> row.getBytes("seed"), id.value())
                .get(0);
    }

    private Optional<Acceptance> one(String query, Object value) {
        return sql.rows(query, PostgresAcceptances::snapshot, value).stream()
                .findFirst()
                .map(Acceptance::from);
    }

    private static Acceptance.Snapshot snapshot(ResultSet row) throws SQLException {
        var template = Sql.uuid(row, "template_id");
        var channels = Arrays.stream((String[]) row.getArray("channels").getArray())
                .map(AcceptanceChannel::valueOf)
                .collect(Collectors.toSet());
        return new Acceptance.Snapshot(
                new AcceptanceId(Sql.uuid(row, "id")),
                new ContractId(Sql.uuid(row, "contract_id")),
                new Subject(
                        new CustomerId(Sql.uuid(row, "customer_id")),
                        new PlanId(Sql.uuid(row, "plan_id")),
                        row.getString("place")),
                new FrozenPaper(
                        template == null ? null : new TemplateId(template),
                        row.getString("template_name"),
                        row.getInt("template_version"),
                        row.getString("document_sha256")),
                channels,
                row.getBoolean("asks_code"),
                row.getString("requested_by"),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "expires_at"),
                AcceptanceStatus.valueOf(row.getString("status")),
                Sql.instant(row, "ended_at"),
                code(row),
                evidence(row));
    }

    private static SentCode code(ResultSet row) throws SQLException {
        return row.getObject("code_number", Integer.class) == null
                ? null
                : new SentCode(
                        row.getInt("code_number"),
                        AcceptanceChannel.valueOf(row.getString("code_channel")),
                        row.getString("code_recipient"),
                        Sql.instant(row, "code_sent_at"),
                        row.getString("code_hash"),
                        row.getInt("code_wrong_tries"));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        if (Sql.instant(row, "signed_at") == null) {
            return null;
        }
        var document = row.getString("signer_document");
        var channel = row.getString("signer_channel");
        return new Evidence(
                row.getString("signer"),
                document == null ? null : new Document(document),
                row.getString("signer_ip"),
                row.getString("signer_agent"),
                Sql.instant(row, "signed_at"),
                channel == null ? null : AcceptanceChannel.valueOf(channel));
    }
}
