package dev.enlace.adapter.persistence.identity;

import dev.enlace.domain.identity.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "User")
@Table(name = "app_user")
class UserRow {
    @Id
    public UUID id;

    public String username;
    public String name;
    public String email;

    @Enumerated(EnumType.STRING)
    public Role role;

    public UUID customerId;
    public String passwordHash;
    public boolean active;
    public long tokenEpoch;

    @Version
    public long version;
}
