package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.billing.FollowCollections;
import dev.enlace.application.billing.Ledger;
import dev.enlace.application.event.EventLog;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresLedger implements Ledger {
    private static final String BOOKS = """
            select coalesce(sum(c.charged), 0) as charged, coalesce(sum(c.open), 0) as open,
                   coalesce(sum(c.voided), 0) as voided, coalesce(sum(c.received), 0) as received,
                   coalesce(sum(c.discounts), 0) as discounts
              from (select c.amount as charged,
                           case when c.status = 'OPEN' then c.open_principal else 0 end as open,
                           case when c.status = 'VOIDED' then c.amount else 0 end as voided,
                           0 as received, 0 as discounts
                      from charge c join collection k on k.id = c.collection_id
                     where cast(? as uuid) is null or k.customer_id = ?
                    union all
                    select 0, 0, 0, r.principal, r.discount
                      from receipt r join collection k on k.id = r.collection_id
                     where r.reversed_at is null and (cast(? as uuid) is null or k.customer_id = ?)) c""";

    private final Sql sql;
    private final LedgerReader reader;
    private final LedgerWriter writer;
    private final FollowCollections followers;
    private final EventLog log;

    PostgresLedger(Sql sql, LedgerReader reader, LedgerWriter writer, FollowCollections followers, EventLog log) {
        this.sql = sql;
        this.reader = reader;
        this.writer = writer;
        this.followers = followers;
        this.log = log;
    }

    @Override
    public Optional<Charge> charge(ChargeId id) {
        return reader.charges(List.of(id.value())).stream().findFirst();
    }

    @Override
    public Optional<Receipt> receipt(ReceiptId id) {
        return reader.receipts(List.of(id.value())).stream().findFirst();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Slip> slip(CollectionId id) {
        return sql.rows("select * from collection where id = ? for update", LedgerRows::collection, id.value()).stream()
                .map(this::slip)
                .findFirst();
    }

    private Slip slip(Collection collection) {
        var id = collection.id().value();
        var charges = sql.rows("""
                select c.* from charge c join contract k on k.id = c.contract_id
                 where c.collection_id = ? order by c.due_date, k.number, c.id""", LedgerRows::charge, id);
        var receipts = reader.receipts(sql.rows("""
                select r.id from receipt r
                 where r.id in (select id from receipt where collection_id = ?
                                union
                                select a.receipt_id from receipt_allocation a join charge c on c.id = a.charge_id
                                 where c.collection_id = ?)
                 order by r.received_at, r.id""", row -> Sql.uuid(row, "id"), id, id));
        var made = receipts.stream().map(receipt -> receipt.id().value()).toArray(UUID[]::new);
        var spent = receipts.stream()
                .filter(receipt -> receipt.creditId() != null)
                .map(receipt -> receipt.creditId().value())
                .toArray(UUID[]::new);
        var credits = sql.rows(
                "select * from credit where id = any (?) or receipt_id = any (?) order by id for update",
                LedgerRows::credit,
                spent,
                made);
        var terms = sql.rows(
                "select * from collection_portfolio where id = ?",
                LedgerRows::terms,
                collection.portfolioId().value());
        return new Slip(collection, charges, receipts, credits, terms.get(0));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Credit> credits(CustomerId customer) {
        return sql.rows("""
                select * from credit where customer_id = ? and used < amount and revoked_on is null
                 order by id for update""", LedgerRows::credit, customer.value());
    }

    @Override
    public List<Credit> credits(ContractId contract) {
        return sql.rows("select * from credit where contract_id = ? order by id", LedgerRows::credit, contract.value());
    }

    @Override
    public List<Charge> issued(ContractId contract, YearMonth from) {
        return sql.rows("""
                select * from charge
                 where contract_id = ? and kind in ('MONTHLY_FEE', 'PRORATION') and competence >= ? order by id""", LedgerRows::charge, contract.value(), from.atDay(1));
    }

    @Override
    public List<Charge> live(ContractId contract) {
        return sql.rows(
                "select * from charge where contract_id = ? and status <> 'VOIDED' order by id",
                LedgerRows::charge,
                contract.value());
    }

    @Override
    public boolean hasLive(ContractId contract, ChargeKind kind) {
        return !sql.rows(
                        "select 1 from charge where contract_id = ? and kind = ? and status <> 'VOIDED' limit 1",
                        row -> 1,
                        contract.value(),
                        kind)
                .isEmpty();
    }

    @Override
    public long nextCollectionNumber() {
        return sql.rows("select nextval('collection_number') as number", row -> row.getLong("number"))
                .get(0);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void post(Posting posting, List<? extends BillingEvent> events) {
        writer.write(posting);
        followers.changed(posting.collections());
        if (!events.isEmpty()) {
            log.append("billing", events);
        }
    }

    @Override
    public Books books(CustomerId customer) {
        var id = customer == null ? null : customer.value();
        return sql.rows(
                        BOOKS,
                        row -> new Books(
                                LedgerRows.money(row, "charged"),
                                LedgerRows.money(row, "received"),
                                LedgerRows.money(row, "open"),
                                LedgerRows.money(row, "voided"),
                                LedgerRows.money(row, "discounts")),
                        id,
                        id,
                        id,
                        id)
                .get(0);
    }
}
