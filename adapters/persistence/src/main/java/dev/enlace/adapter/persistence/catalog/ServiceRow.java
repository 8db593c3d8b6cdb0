package dev.enlace.adapter.persistence.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "Service")
@Table(name = "service")
class ServiceRow {
    @Id
    public UUID id;

    public String name;
    public boolean active;

    @Version
    public long version;
}
