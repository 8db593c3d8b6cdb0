package dev.enlace.application.identity;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.ApiKeySecret;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Input port: keys for programs. */
public interface ManageApiKeys {
    /** @param giver what the caller may do; the key gets no more */
    record Create(
            String name,
            Role role,
            @Nullable UUID customerId,
            Set<Permission> scopes,
            @Nullable Instant expiresAt,
            Set<Permission> giver) {}

    record Change(
            ApiKeyId id,
            long expected,
            String name,
            Set<Permission> scopes,
            @Nullable Instant expiresAt,
            Set<Permission> giver) {}

    /** The only moment at which the secret is known. */
    record Created(ApiKey key, ApiKeySecret secret) {}

    /** Refuses an expiry in the past, scopes beyond the role or the giver, an unknown customer. */
    Created create(Create command);

    /** Refuses a stale version and a revoked key, besides what {@link #create} refuses. */
    ApiKey change(Change command);

    /** Ends the key at once; a revoked one stays so. Refuses a stale version. */
    ApiKey revoke(ApiKeyId id, long expected);

    ApiKey get(ApiKeyId id);

    /** The key of a secret if it is valid now; its use is noted. */
    Optional<ApiKey> identify(ApiKeySecret secret);

    Slice<ApiKey> search(@Nullable String q, @Nullable Boolean valid, PageQuery page);
}
