package dev.enlace.adapter.persistence.identity;

import dev.enlace.domain.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "ApiKey")
@Table(name = "api_key")
class ApiKeyRow {
    @Id
    public UUID id;

    @Column(updatable = false)
    public byte[] secretHash;

    public String name;
    public String hint;

    @Enumerated(EnumType.STRING)
    public Role role;

    public UUID customerId;
    public String[] scopes;
    public String createdBy;
    public Instant createdAt;
    public Instant expiresAt;
    public Instant revokedAt;

    /** Written by a statement of its own, so that a use is no change. */
    @Column(insertable = false, updatable = false)
    public Instant lastUsedAt;

    @Version
    public long version;
}
