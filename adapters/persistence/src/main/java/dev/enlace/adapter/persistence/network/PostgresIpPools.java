package dev.enlace.adapter.persistence.network;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.network.IpPools;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresIpPools implements IpPools {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("p.name", "text"));

    private final EntityManager entities;
    private final Rows<IpPoolRow> rows;
    private final IpMapping mapping;

    PostgresIpPools(EntityManager entities, IpMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, IpPoolRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<IpPool> find(IpPoolId id) {
        return Optional.ofNullable(entities.find(IpPoolRow.class, id.value())).map(mapping::toPool);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public IpPool save(IpPool pool) {
        return mapping.toPool(rows.save(
                pool.id().value(),
                pool.version(),
                IpPoolRow::new,
                row -> mapping.copy(pool, row),
                Map.of(
                        "ip_pool_name",
                        () -> DomainException.conflict(
                                "ip-pool-name-taken", "another pool has this name", Map.of("value", pool.name())),
                        "ip_pool_overlap",
                        () -> DomainException.conflict(
                                "ip-pool-overlaps",
                                "another active pool has addresses of this one",
                                Map.of("value", pool.cidr().toString())))));
    }

    @Override
    @Transactional
    public Slice<IpPool> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(p.name)", q);
        var from = "from ip_pool p where (cast(:active as boolean) is null or p.active = :active)" + search.and();
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
                .map(mapping::toPool);
    }
}
