package dev.enlace.adapter.persistence.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "AcceptanceConfiguration")
@Table(name = "acceptance_configuration")
class AcceptanceConfigurationRow {
    @Id
    public UUID id;

    public String name;
    public boolean requiredForActivation;
    public String[] channels;
    public int linkValidityHours;
    public boolean askCode;
    public boolean active;

    @Version
    public long version;
}
