package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.AcceptanceConfigurations;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresAcceptanceConfigurations implements AcceptanceConfigurations {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("c.name", "text"));

    private final EntityManager entities;
    private final Rows<AcceptanceConfigurationRow> rows;
    private final CatalogMapping mapping;

    PostgresAcceptanceConfigurations(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, AcceptanceConfigurationRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<AcceptanceConfiguration> find(AcceptanceConfigurationId id) {
        return Optional.ofNullable(entities.find(AcceptanceConfigurationRow.class, id.value()))
                .map(mapping::toAcceptanceConfiguration);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public AcceptanceConfiguration save(AcceptanceConfiguration configuration) {
        return mapping.toAcceptanceConfiguration(rows.save(
                configuration.id().value(),
                configuration.version(),
                AcceptanceConfigurationRow::new,
                row -> mapping.copy(configuration, row),
                Map.of(
                        "acceptance_configuration_name",
                        () -> DomainException.conflict(
                                "acceptance-configuration-name-taken",
                                "another configuration has this name",
                                Map.of("value", configuration.name())))));
    }

    @Override
    @Transactional
    public Slice<AcceptanceConfiguration> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(c.name)", q);
        var from = "from acceptance_configuration c where (cast(:active as boolean) is null or c.active = :active)"
                + search.and();
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
                .map(mapping::toAcceptanceConfiguration);
    }
}
