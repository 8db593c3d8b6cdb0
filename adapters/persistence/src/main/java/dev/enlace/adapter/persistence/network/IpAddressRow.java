package dev.enlace.adapter.persistence.network;

import dev.enlace.domain.network.IpState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "IpAddress")
@Table(name = "ip_address")
class IpAddressRow {
    @Id
    public UUID id;

    @ColumnTransformer(write = "?::inet")
    public String address;

    public UUID poolId;
    public String note;

    @Enumerated(EnumType.STRING)
    public IpState state;

    public UUID contractId;

    @Version
    public long version;
}
