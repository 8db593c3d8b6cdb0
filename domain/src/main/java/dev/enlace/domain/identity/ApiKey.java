package dev.enlace.domain.identity;

import dev.enlace.domain.shared.DomainException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a user's token. The secret itself is nowhere: only its hash is stored. A key is never deleted,
 * for histories name it, and a revoked one does not come back.
 *
 * @param hint the first characters of the secret, by which people tell keys apart
 * @param customerId of role CUSTOMER, and only of it: whose data the key reaches
 * @param scopes the permissions of the role that the key has; empty for all of them
 * @param expiresAt null for a key that lasts until it is revoked
 * @param lastUsedAt exact to the minute
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String hint,
        Role role,
        @Nullable UUID customerId,
        Set<Permission> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        long version) {
    public ApiKey {
        if (name.isBlank() || name.length() > 120) {
            throw UserRefused.invalid("/name", "name-length", name, "1..120 characters");
        }
        role.checkCustomer(customerId);
        scopes = Set.copyOf(scopes);
        for (var scope : scopes) {
            if (!scope.grantedTo(role)) {
                throw UserRefused.invalid("/scopes", "scope-not-of-role", scope, names(Permission.of(role)));
            }
        }
    }

    /** What the key may do: never more than its role. */
    public Set<Permission> permissions() {
        return scopes.isEmpty() ? Permission.of(role) : EnumSet.copyOf(scopes);
    }

    public boolean validAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Refuses to give away what the giver may not do: else a narrow key could make itself a wide one. */
    public void checkGivenBy(Set<Permission> giver) {
        var beyond = EnumSet.copyOf(permissions());
        beyond.removeAll(giver);
        if (!beyond.isEmpty()) {
            throw UserRefused.beyondOwnPermissions(names(beyond));
        }
    }

    /** Another name, scopes and end. A revoked key stays as it is. */
    public ApiKey change(String newName, Set<Permission> newScopes, @Nullable Instant newExpiry, Instant now) {
        if (revokedAt != null) {
            throw UserRefused.keyRevoked();
        }
        if (newExpiry != null && !newExpiry.equals(expiresAt)) {
            checkExpiry(newExpiry, now);
        }
        return new ApiKey(
                id,
                newName,
                hint,
                role,
                customerId,
                newScopes,
                createdBy,
                createdAt,
                newExpiry,
                null,
                lastUsedAt,
                version);
    }

    /** Ends it for good; once more changes nothing. */
    public ApiKey revoke(Instant now) {
        return revokedAt != null
                ? this
                : new ApiKey(
                        id,
                        name,
                        hint,
                        role,
                        customerId,
                        scopes,
                        createdBy,
                        createdAt,
                        expiresAt,
                        now,
                        lastUsedAt,
                        version);
    }

    public static void checkExpiry(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw UserRefused.invalid("/expiresAt", "expiry-in-the-past", expiresAt, "an instant after " + now);
        }
    }

    public static DomainException notFound(UUID id) {
        return DomainException.notFound("api-key-not-found", id);
    }

    private static String names(Set<Permission> permissions) {
        return Arrays.stream(Permission.values())
                .filter(permissions::contains)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
