package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Condominiums;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresCondominiums implements Condominiums {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("c.name", "text"));

    private final EntityManager entities;
    private final Rows<CondominiumRow> rows;
    private final CatalogMapping mapping;

    PostgresCondominiums(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, CondominiumRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<Condominium> find(CondominiumId id) {
        return Optional.ofNullable(entities.find(CondominiumRow.class, id.value()))
                .map(mapping::toCondominium);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Condominium save(Condominium condominium) {
        return mapping.toCondominium(rows.save(
                condominium.id().value(),
                condominium.version(),
                CondominiumRow::new,
                row -> mapping.copy(condominium, row),
                Map.of(
                        "condominium_name",
                        () -> DomainException.conflict(
                                "condominium-name-taken",
                                "another condominium has this name",
                                Map.of("value", condominium.name())))));
    }

    @Override
    @Transactional
    public Slice<Condominium> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(c.name)", q);
        var from = "from condominium c where (cast(:active as boolean) is null or c.active = :active)" + search.and();
        return rows.page(
                        "c.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter("active", active);
                        },
                        new Keyset(page, "c.id", SORTS),
                        page,
                        row -> List.of(row.name, row.id.toString()))
                .map(mapping::toCondominium);
    }
}
