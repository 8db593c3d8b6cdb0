package dev.enlace.adapter.persistence.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "Salesperson")
@Table(name = "salesperson")
class SalespersonRow {
    @Id
    public UUID id;

    public String name;
    public String document;
    public String email;
    public String phone;
    public boolean active;

    @Version
    public long version;
}
