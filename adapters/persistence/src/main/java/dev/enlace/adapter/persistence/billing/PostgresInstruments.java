package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.billing.Instruments;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.FrozenPayer;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.billing.InstrumentKind;
import dev.enlace.domain.billing.InstrumentStatus;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.PaymentMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class PostgresInstruments implements Instruments {
    private final Sql sql;

    PostgresInstruments(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Map<CollectionId, Instrument> latest(List<CollectionId> collections) {
        var found = new HashMap<CollectionId, Instrument>();
        if (!collections.isEmpty()) {
            sql.rows("""
                            select distinct on (collection_id) * from instrument
                             where collection_id = any (?) order by collection_id, generation desc""", PostgresInstruments::read, (Object) ids(collections))
                    .forEach(each -> found.put(each.collectionId(), each));
        }
        return found;
    }

    @Override
    @Transactional
    public List<Instrument> of(CollectionId collection) {
        return sql.rows(
                "select * from instrument where collection_id = ? order by generation",
                PostgresInstruments::read,
                collection.value());
    }

    @Override
    @Transactional
    public PaymentMethod method(CollectionId collection) {
        return sql
                .rows(
                        """
                        select b.default_payment_method, b.debit_authorized
                          from charge c join contract k on k.id = c.contract_id
                          join contract_billing_settings b on b.contract_id = k.id
                         where c.collection_id = ? order by k.number limit 1""",
                        row -> PaymentMethod.valueOf(row.getString(1)).inForce(row.getBoolean(2)),
                        collection.value())
                .stream()
                .findFirst()
                .orElse(PaymentMethod.BOLETO);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void issue(Issue issue) {
        var collection = issue.collection();
        sql.update(
                """
                insert into instrument (collection_id, generation, kind, status, portfolio_id, sequence, own_number, barcode,
                                        amount, principal, due_date, issued_on, payer)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                       jsonb_build_object('name', u.name, 'document', u.document, 'address', u.address)
                  from customer u where u.id = ?""",
                collection.id().value(),
                issue.generation(),
                Objects.requireNonNull(issue.plan().kind(), "a plan for nothing issues nothing"),
                issue.plan().firstStatus(),
                collection.portfolioId().value(),
                issue.sequence(),
                issue.numbers().ownNumber(),
                issue.numbers().barcode(),
                issue.amount().amount(),
                issue.principal().amount(),
                issue.dueDate(),
                issue.issuedOn(),
                collection.customerId().value());
        sql.update(
                "delete from instrument_missing where collection_id = ?",
                collection.id().value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void move(Instrument instrument, InstrumentStatus status) {
        sql.update(
                "update instrument set status = ? where collection_id = ? and generation = ?",
                status,
                instrument.collectionId().value(),
                instrument.generation());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void missing(CollectionId collection, String code, LocalDate since) {
        sql.update("""
                insert into instrument_missing (collection_id, code, since) values (?, ?, ?)
                on conflict (collection_id) do update set code = excluded.code""", collection.value(), code, since);
    }

    @Override
    @Transactional
    public Map<CollectionId, String> missing(List<CollectionId> collections) {
        var found = new HashMap<CollectionId, String>();
        if (!collections.isEmpty()) {
            sql.rows(
                    "select collection_id, code from instrument_missing where collection_id = any (?)",
                    row -> found.put(new CollectionId(Sql.uuid(row, "collection_id")), row.getString("code")),
                    (Object) ids(collections));
        }
        return found;
    }

    private static UUID[] ids(List<CollectionId> collections) {
        return collections.stream().map(CollectionId::value).toArray(UUID[]::new);
    }

    static Instrument read(ResultSet row) throws SQLException {
        return new Instrument(
                new CollectionId(Sql.uuid(row, "collection_id")),
                row.getInt("generation"),
                InstrumentKind.valueOf(row.getString("kind")),
                InstrumentStatus.valueOf(row.getString("status")),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getObject("sequence", Long.class),
                row.getString("own_number"),
                row.getString("barcode"),
                LedgerRows.money(row, "amount"),
                LedgerRows.money(row, "principal"),
                Sql.date(row, "due_date"),
                StoredJson.read(row.getString("payer"), FrozenPayer.class),
                Sql.date(row, "issued_on"));
    }
}
