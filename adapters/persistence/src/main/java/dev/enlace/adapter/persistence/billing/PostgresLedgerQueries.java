package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.billing.CollectionView;
import dev.enlace.application.billing.LedgerQueries;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A page of ids by keyset, then their rows. */
@ApplicationScoped
class PostgresLedgerQueries implements LedgerQueries {
    private final EntityManager database;
    private final Sql sql;
    private final LedgerReader reader;

    PostgresLedgerQueries(EntityManager database, Sql sql, LedgerReader reader) {
        this.database = database;
        this.sql = sql;
        this.reader = reader;
    }

    /** What a list is of, and the conditions it has so far. */
    private static final class Listing {
        private final String from;
        private final String id;
        private final Map<String, Keyset.Column> columns;
        private final StringBuilder where = new StringBuilder(" where true");
        private final Map<String, Object> values = new LinkedHashMap<>();

        Listing(String from, String id, Map<String, Keyset.Column> columns) {
            this.from = from;
            this.id = id;
            this.columns = columns;
        }

        /** Adds the condition only when its value is there; it names the value {@code :name}. */
        Listing when(String name, Object value, String condition) {
            if (value != null) {
                where.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }
    }

    @Override
    public Slice<Charge> charges(Filter<ChargeStatus> filter, PageQuery page) {
        var listing = new Listing(
                        filter.customer() == null ? "charge c" : "charge c join collection k on k.id = c.collection_id",
                        "c.id",
                        columns("c"))
                .when("contract", uuid(filter.contract()), "c.contract_id = :contract")
                .when("customer", uuid(filter.customer()), "k.customer_id = :customer")
                .when("status", name(filter.status()), "c.status = :status");
        due(listing, filter.dueFrom(), filter.dueTo(), "c");
        return page(
                listing,
                page,
                reader::charges,
                charge -> key(page, charge.dueDate(), charge.id().value()));
    }

    @Override
    public Optional<Charge> charge(ChargeId id, CustomerId owner) {
        var known = sql.rows("""
                select c.id from charge c join collection k on k.id = c.collection_id
                 where c.id = ? and (cast(? as uuid) is null or k.customer_id = ?)""", row -> Sql.uuid(row, "id"), id.value(), uuid(owner), uuid(owner));
        return reader.charges(known).stream().findFirst();
    }

    @Override
    public Slice<CollectionView> collections(Filter<CollectionStatus> filter, PageQuery page) {
        var listing = new Listing("collection k", "k.id", columns("k"))
                .when("customer", uuid(filter.customer()), "k.customer_id = :customer")
                .when(
                        "contract",
                        uuid(filter.contract()),
                        "k.id in (select collection_id from charge where contract_id = :contract)")
                .when("status", name(filter.status()), "k.status = :status")
                .when(
                        "missing",
                        filter.withoutInstrument() ? "OPEN" : null,
                        "k.status = :missing and k.id in (select collection_id from instrument_missing)");
        due(listing, filter.dueFrom(), filter.dueTo(), "k");
        return page(
                listing,
                page,
                this::views,
                view -> key(
                        page,
                        view.collection().dueDate(),
                        view.collection().id().value()));
    }

    @Override
    public Optional<CollectionView> collection(CollectionId id, CustomerId owner) {
        return views(List.of(id.value())).stream()
                .filter(view -> owner == null || view.collection().customerId().equals(owner))
                .findFirst();
    }

    @Override
    public Slice<Receipt> receipts(CollectionId collection, PageQuery page) {
        var listing = new Listing("receipt r", "r.id", columns("r"))
                .when("collection", collection.value(), "r.collection_id = :collection");
        return page(
                listing,
                page,
                reader::receipts,
                receipt -> key(page, receipt.paidOn(), receipt.id().value()));
    }

    @Override
    public Slice<Receipt> receipts(ContractId contract, PageQuery page) {
        var listing = new Listing("receipt r", "r.id", columns("r")).when("contract", contract.value(), """
                        r.id in (select a.receipt_id from receipt_allocation a join charge c on c.id = a.charge_id
                                  where c.contract_id = :contract
                                 union
                                 select p.id from receipt p join charge c on c.collection_id = p.collection_id
                                  where c.contract_id = :contract)""");
        return page(
                listing,
                page,
                reader::receipts,
                receipt -> key(page, receipt.paidOn(), receipt.id().value()));
    }

    @Override
    public Slice<Credit> credits(CustomerId customer, PageQuery page) {
        var listing = new Listing("credit r", "r.id", columns("r"))
                .when("customer", uuid(customer), "r.customer_id = :customer");
        return page(
                listing,
                page,
                this::credits,
                credit -> key(page, credit.createdOn(), credit.id().value()));
    }

    @Override
    public boolean contractExists(ContractId id, CustomerId owner) {
        return !sql.rows(
                        "select 1 from contract where id = ? and (cast(? as uuid) is null or customer_id = ?)",
                        row -> 1,
                        id.value(),
                        uuid(owner),
                        uuid(owner))
                .isEmpty();
    }

    private List<Credit> credits(List<UUID> ids) {
        var found = new HashMap<UUID, Credit>();
        sql.rows("select * from credit where id = any (?)", LedgerRows::credit, (Object) LedgerReader.array(ids))
                .forEach(credit -> found.put(credit.id().value(), credit));
        return ids.stream().map(found::get).toList();
    }

    private List<CollectionView> views(List<UUID> ids) {
        var collections = new HashMap<UUID, Collection>();
        sql.rows("select * from collection where id = any (?)", LedgerRows::collection, (Object)
                        LedgerReader.array(ids))
                .forEach(one -> collections.put(one.id().value(), one));
        var charges = new HashMap<UUID, LinkedHashSet<ChargeId>>();
        var contracts = new HashMap<UUID, LinkedHashSet<ContractId>>();
        sql.rows(
                """
                select c.collection_id, c.id, c.contract_id from charge c join contract k on k.id = c.contract_id
                 where c.collection_id = any (?) order by c.due_date, k.number, c.id""",
                row -> {
                    var collection = Sql.uuid(row, "collection_id");
                    contracts
                            .computeIfAbsent(collection, none -> new LinkedHashSet<>())
                            .add(new ContractId(Sql.uuid(row, "contract_id")));
                    return charges.computeIfAbsent(collection, none -> new LinkedHashSet<>())
                            .add(new ChargeId(Sql.uuid(row, "id")));
                },
                (Object) LedgerReader.array(ids));
        return ids.stream()
                .filter(collections::containsKey)
                .map(id -> new CollectionView(
                        collections.get(id),
                        List.copyOf(contracts.getOrDefault(id, new LinkedHashSet<>())),
                        List.copyOf(charges.getOrDefault(id, new LinkedHashSet<>())),
                        null,
                        null,
                        null))
                .toList();
    }

    private <T> Slice<T> page(
            Listing listing, PageQuery page, Function<List<UUID>, List<T>> read, Function<T, List<String>> keys) {
        var keyset = new Keyset(page, listing.id, listing.columns);
        var query = database.createNativeQuery(
                "select " + listing.id + " from " + listing.from + listing.where + keyset.and()
                        + keyset.orderAndLimit(),
                UUID.class);
        listing.values.forEach(query::setParameter);
        keyset.bind(query);
        @SuppressWarnings("unchecked")
        var ids = (List<UUID>) query.getResultList();
        return Slice.of(read.apply(ids), page, keys, page.count() ? count(listing) : null);
    }

    private long count(Listing listing) {
        var query = database.createNativeQuery("select count(*) from " + listing.from + listing.where, Long.class);
        listing.values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private static void due(Listing listing, LocalDate from, LocalDate to, String alias) {
        listing.when("dueFrom", from, alias + ".due_date >= :dueFrom").when("dueTo", to, alias + ".due_date <= :dueTo");
    }

    private static Map<String, Keyset.Column> columns(String alias) {
        return Map.of(
                "id",
                new Keyset.Column(alias + ".id", "uuid"),
                "dueDate",
                new Keyset.Column(alias + ".due_date", "date"));
    }

    private static List<String> key(PageQuery page, LocalDate date, UUID id) {
        return List.of(page.sort().field().equals("dueDate") ? date.toString() : id.toString(), id.toString());
    }

    private static UUID uuid(ContractId id) {
        return id == null ? null : id.value();
    }

    private static UUID uuid(CustomerId id) {
        return id == null ? null : id.value();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
