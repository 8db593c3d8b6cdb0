package dev.enlace.adapter.persistence.catalog;

import dev.enlace.domain.catalog.Technology;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "Plan")
@Table(name = "plan")
class PlanRow {
    @Id
    public UUID id;

    public String code;
    public String name;

    @Enumerated(EnumType.STRING)
    public Technology technology;

    public long downloadKbps;
    public long uploadKbps;
    public long reducedDownloadKbps;
    public long reducedUploadKbps;
    public BigDecimal price;
    public BigDecimal loyaltyBenefit;
    public String offerCode;

    @ColumnTransformer(write = "?::jsonb")
    public String composition;

    public boolean active;

    @Version
    public long version;
}
