package dev.enlace.adapter.persistence.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "Condominium")
@Table(name = "condominium")
class CondominiumRow {
    @Id
    public UUID id;

    public String name;

    @ColumnTransformer(write = "?::jsonb")
    public String address;

    public String[] blocks;
    public boolean active;

    @Version
    public long version;
}
