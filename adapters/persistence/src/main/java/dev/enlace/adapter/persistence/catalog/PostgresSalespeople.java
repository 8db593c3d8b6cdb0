package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Salespeople;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresSalespeople implements Salespeople {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("s.name", "text"));

    private final EntityManager entities;
    private final Rows<SalespersonRow> rows;
    private final CatalogMapping mapping;

    PostgresSalespeople(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, SalespersonRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<Salesperson> find(SalespersonId id) {
        return Optional.ofNullable(entities.find(SalespersonRow.class, id.value()))
                .map(mapping::toSalesperson);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Salesperson save(Salesperson person) {
        return mapping.toSalesperson(rows.save(
                person.id().value(),
                person.version(),
                SalespersonRow::new,
                row -> mapping.copy(person, row),
                Map.of(
                        "salesperson_name",
                        () -> DomainException.conflict(
                                "salesperson-name-taken",
                                "another salesperson has this name",
                                Map.of("value", person.name())),
                        "salesperson_document",
                        () -> DomainException.conflict(
                                "salesperson-document-taken",
                                "another salesperson has this document",
                                Map.of("value", String.valueOf(person.document()))))));
    }

    @Override
    @Transactional
    public Slice<Salesperson> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(s.name)", q);
        var from = "from salesperson s where (cast(:active as boolean) is null or s.active = :active)" + search.and();
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
                .map(mapping::toSalesperson);
    }
}
