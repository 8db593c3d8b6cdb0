package dev.enlace.adapter.persistence.network;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.adapter.persistence.shared.Vault;
import dev.enlace.application.network.Concentrators;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Secret;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Their secrets lie encrypted in the table. */
@ApplicationScoped
class PostgresConcentrators implements Concentrators {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("c.name", "text"));

    private final EntityManager entities;
    private final Rows<ConcentratorRow> rows;
    private final ConcentratorMapping mapping;
    private final Vault vault;

    PostgresConcentrators(EntityManager entities, ConcentratorMapping mapping, Vault vault) {
        this.entities = entities;
        this.rows = new Rows<>(entities, ConcentratorRow.class, row -> row.version);
        this.mapping = mapping;
        this.vault = vault;
    }

    @Override
    @Transactional
    public Optional<Concentrator> find(ConcentratorId id) {
        return Optional.ofNullable(entities.find(ConcentratorRow.class, id.value()))
                .map(this::concentrator);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Concentrator save(Concentrator concentrator) {
        return concentrator(rows.save(
                concentrator.id().value(),
                concentrator.version(),
                ConcentratorRow::new,
                row -> {
                    mapping.copy(concentrator, row);
                    if (!Objects.equals(secret(row), concentrator.secret())) {
                        row.secret = sealed(concentrator);
                    }
                },
                Map.of(
                        "concentrator_name",
                        () -> DomainException.conflict(
                                "concentrator-name-taken",
                                "another concentrator has this name",
                                Map.of("value", concentrator.name())))));
    }

    @Override
    @Transactional
    public Slice<Concentrator> search(String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(c.name)", q);
        var from = "from concentrator c where (cast(:active as boolean) is null or c.active = :active)" + search.and();
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
                .map(this::concentrator);
    }

    private Concentrator concentrator(ConcentratorRow row) {
        return mapping.toConcentrator(row, secret(row));
    }

    private Secret secret(ConcentratorRow row) {
        return row.secret == null
                ? null
                : new Secret(new String(vault.decrypt(row.secret, place(row.id)), StandardCharsets.UTF_8));
    }

    private byte[] sealed(Concentrator concentrator) {
        return concentrator.secret() == null
                ? null
                : vault.encrypt(
                        concentrator.secret().value().getBytes(StandardCharsets.UTF_8),
                        place(concentrator.id().value()));
    }

    private static String place(UUID id) {
        return "concentrator " + id;
    }
}
