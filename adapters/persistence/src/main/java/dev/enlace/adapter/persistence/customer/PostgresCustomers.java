package dev.enlace.adapter.persistence.customer;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerRefused;
import dev.enlace.domain.customer.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresCustomers implements Customers {
    private static final String COLUMNS =
            "c.id, c.type, c.name, c.trade_name, c.document, c.birth_date, c.address, c.version";
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("c.search_name", "text"));

    private final EntityManager entities;
    private final Rows<CustomerRow> rows;
    private final CustomerMapping mapping;

    PostgresCustomers(EntityManager entities, CustomerMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, CustomerRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(entities.find(CustomerRow.class, id.value())).map(this::customer);
    }

    @Override
    @Transactional
    public Optional<Customer> findByDocument(Document document) {
        return entities.createQuery("from Customer where document = :document", CustomerRow.class)
                .setParameter("document", document.value())
                .getResultStream()
                .findFirst()
                .map(this::customer);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Customer.Snapshot save(Customer customer) {
        var snapshot = customer.snapshot();
        return mapping.toSnapshot(rows.save(
                snapshot.id().value(),
                snapshot.version(),
                CustomerRow::new,
                row -> mapping.copy(snapshot, row),
                Map.of("customer_document_key", () -> CustomerRefused.alreadyRegistered(null))));
    }

    @Override
    @Transactional
    public Slice<Customer.Snapshot> search(Filter filter, PageQuery page) {
        var search = new TextSearch("c.search_name", filter.q());
        var from = new StringBuilder("from customer c where true").append(search.and());
        if (filter.document() != null) {
            from.append(" and c.document = :document");
        }
        if (filter.only() != null) {
            from.append(" and c.id = :only");
        }
        if (filter.phone() != null) {
            from.append(" and c.id in (select t.customer_id from customer_contact t where t.channel <> 'EMAIL'"
                    + " and reverse(t.value) like reverse(cast(:phone as text)) || '%')");
        }
        if (filter.login() != null) {
            from.append(
                    " and c.id in (select o.customer_id from contract_access a join contract o on o.id = a.contract_id"
                            + " where a.login_key = :login)");
        }
        return rows.page(
                        COLUMNS,
                        from.toString(),
                        query -> bind(query, filter, search),
                        new Keyset(page, "c.id", SORTS),
                        page,
                        this::keys)
                .map(mapping::toSnapshot);
    }

    private static void bind(Query query, Filter filter, TextSearch search) {
        search.bind(query);
        if (filter.document() != null) {
            query.setParameter("document", filter.document().value());
        }
        if (filter.only() != null) {
            query.setParameter("only", filter.only().value());
        }
        if (filter.phone() != null) {
            query.setParameter("phone", filter.phone());
        }
        if (filter.login() != null) {
            query.setParameter("login", filter.login().toLowerCase(Locale.ROOT));
        }
    }

    /** The key as PostgreSQL computes it; only for the last row of a page. */
    private List<String> keys(CustomerRow row) {
        var key = entities.createNativeQuery("select search_name from customer where id = :id", String.class)
                .setParameter("id", row.id)
                .getSingleResult();
        return List.of((String) key, row.id.toString());
    }

    private Customer customer(CustomerRow row) {
        return Customer.of(mapping.toSnapshot(row));
    }
}
