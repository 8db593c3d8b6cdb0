package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.network.SessionType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "contract_access")
class AccessRow {
    @Id
    public UUID contractId;

    @Version
    public long version;

    public String login;

    /** What is unique; null once the contract is cancelled. */
    public String loginKey;

    /** Encrypted. */
    public byte[] password;

    @Enumerated(EnumType.STRING)
    public SessionType sessionType;

    public UUID concentratorId;

    @Enumerated(EnumType.STRING)
    public Provisioning provisioning;
}
