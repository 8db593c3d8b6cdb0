package dev.enlace.adapter.persistence.identity;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.identity.ApiKeys;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.ApiKeySecret;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

@ApplicationScoped
class PostgresApiKeys implements ApiKeys {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Map<String, Keyset.Column> SORTS = Map.of(
            "name", new Keyset.Column("k.name", "text"),
            "createdAt", new Keyset.Column("k.created_at", "timestamptz"));

    private final EntityManager entities;
    private final Rows<ApiKeyRow> rows;
    private final ApiKeyMapping mapping;

    PostgresApiKeys(EntityManager entities, ApiKeyMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, ApiKeyRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public ApiKey add(ApiKey key, ApiKeySecret secret) {
        return store(key, () -> {
            var row = new ApiKeyRow();
            row.secretHash = secret.hash();
            return row;
        });
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public ApiKey save(ApiKey key) {
        return store(key, () -> {
            throw ApiKey.notFound(key.id().value());
        });
    }

    private ApiKey store(ApiKey key, Supplier<ApiKeyRow> make) {
        return mapping.toKey(rows.save(
                key.id().value(),
                key.version(),
                make,
                row -> mapping.copy(key, row),
                Map.of(
                        "api_key_customer_id_fkey",
                        () -> DomainException.unknownReference("/customerId", String.valueOf(key.customerId())))));
    }

    @Override
    @Transactional
    public Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(entities.find(ApiKeyRow.class, id.value())).map(mapping::toKey);
    }

    @Override
    @Transactional
    public Optional<ApiKey> find(ApiKeySecret secret) {
        return entities.createQuery("from ApiKey where secretHash = :hash", ApiKeyRow.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .map(mapping::toKey);
    }

    @Override
    @Transactional
    public void used(ApiKeyId id, Instant at) {
        entities.createNativeQuery("""
                        update api_key set last_used_at = :at
                         where id = :id and (last_used_at is null or last_used_at < :before)""")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .setParameter("before", at.minus(NOTED_EVERY))
                .executeUpdate();
    }

    @Override
    @Transactional
    public Slice<ApiKey> search(String q, Boolean valid, Instant validAt, PageQuery page) {
        var search = new TextSearch("searchable(k.name)", q);
        var from = """
                from api_key k
                where (cast(:valid as boolean) is null
                       or :valid = (k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)))""" + search.and();
        return rows.page(
                        "k.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter("valid", valid);
                            query.setParameter("now", validAt);
                        },
                        new Keyset(page, "k.id", SORTS),
                        page,
                        row -> keys(row, page))
                .map(mapping::toKey);
    }

    private static List<String> keys(ApiKeyRow row, PageQuery page) {
        var key = page.sort().field().equals("name") ? row.name : row.createdAt.toString();
        return List.of(key, row.id.toString());
    }
}
