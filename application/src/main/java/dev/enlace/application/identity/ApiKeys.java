package dev.enlace.application.identity;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.ApiKeySecret;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the API keys, found by their id or by the hash of their secret. */
public interface ApiKeys {
    /** Refuses an unknown customer ({@code unknown-reference}). */
    ApiKey add(ApiKey key, ApiKeySecret secret);

    /** Refuses a stale copy ({@code stale-version}). */
    ApiKey save(ApiKey key);

    Optional<ApiKey> find(ApiKeyId id);

    Optional<ApiKey> find(ApiKeySecret secret);

    /** Notes a use, unless one within the minute before is known. Counts as no change of the key. */
    void used(ApiKeyId id, Instant at);

    /**
     * Sorts: {@code name}, {@code createdAt}.
     *
     * @param q a part of the name
     * @param validAt only those valid (true) or not (false) at the moment; null for all
     */
    Slice<ApiKey> search(@Nullable String q, @Nullable Boolean valid, Instant validAt, PageQuery page);
}
