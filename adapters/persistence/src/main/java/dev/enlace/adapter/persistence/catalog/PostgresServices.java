package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Services;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresServices implements Services {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("s.name", "text"));

    private final EntityManager entities;
    private final Rows<ServiceRow> rows;
    private final CatalogMapping mapping;

    PostgresServices(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, ServiceRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<ServiceItem> find(ServiceId id) {
        return Optional.ofNullable(entities.find(ServiceRow.class, id.value())).map(mapping::toService);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public ServiceItem save(ServiceItem service) {
        return mapping.toService(rows.save(
                service.id().value(),
                service.version(),
                ServiceRow::new,
                row -> mapping.copy(service, row),
                Map.of(
                        "service_name",
                        () -> DomainException.conflict(
                                "service-name-taken",
                                "another service has this name",
                                Map.of("value", service.name())))));
    }

    @Override
    @Transactional
    public Slice<ServiceItem> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(s.name)", q);
        var from = "from service s where (cast(:active as boolean) is null or s.active = :active)" + search.and();
        return rows.page(
                        "s.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter("active", active);
                        },
                        new Keyset(page, "s.id", SORTS),
                        page,
                        row -> List.of(row.name, row.id.toString()))
                .map(mapping::toService);
    }
}
