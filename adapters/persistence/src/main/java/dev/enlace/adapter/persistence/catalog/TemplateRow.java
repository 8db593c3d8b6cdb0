package dev.enlace.adapter.persistence.catalog;

import dev.enlace.domain.catalog.Template;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "Template")
@Table(name = "template")
class TemplateRow {
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Template.Kind kind;

    public String name;
    public String body;
    public int bodyNumber;
    public boolean active;

    @Version
    public long version;
}
