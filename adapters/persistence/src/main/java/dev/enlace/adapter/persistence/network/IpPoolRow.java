package dev.enlace.adapter.persistence.network;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "IpPool")
@Table(name = "ip_pool")
class IpPoolRow {
    @Id
    public UUID id;

    public String name;

    @ColumnTransformer(write = "?::cidr")
    public String cidr;

    public UUID concentratorId;
    public boolean active;

    @Version
    public long version;
}
