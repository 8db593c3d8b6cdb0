package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresPortfolios implements Portfolios {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("p.name", "text"));

    private final EntityManager entities;
    private final Rows<PortfolioRow> rows;
    private final CatalogMapping mapping;

    PostgresPortfolios(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, PortfolioRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<CollectionPortfolio> find(PortfolioId id) {
        return Optional.ofNullable(entities.find(PortfolioRow.class, id.value()))
                .map(mapping::toPortfolio);
    }

    @Override
    @Transactional
    public List<CollectionPortfolio> all() {
        return entities.createQuery("from Portfolio order by id", PortfolioRow.class)
                .getResultStream()
                .map(mapping::toPortfolio)
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public CollectionPortfolio save(CollectionPortfolio portfolio) {
        return mapping.toPortfolio(rows.save(
                portfolio.id().value(),
                portfolio.version(),
                PortfolioRow::new,
                row -> mapping.copy(portfolio, row),
                Map.of(
                        "collection_portfolio_name",
                        () -> DomainException.conflict(
                                "portfolio-name-taken",
                                "another portfolio has this name",
                                Map.of("value", portfolio.name())))));
    }

    @Override
    @Transactional
    public Slice<CollectionPortfolio> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(p.name)", q);
        var from = "from collection_portfolio p where (cast(:active as boolean) is null or p.active = :active)"
                + search.and();
        return rows.page(
                        "p.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter("active", active);
                        },
                        new Keyset(page, "p.id", SORTS),
                        page,
                        row -> List.of(row.name, row.id.toString()))
                .map(mapping::toPortfolio);
    }
}
