package dev.enlace.adapter.persistence.customer;

import dev.enlace.domain.customer.CustomerType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "Customer")
@Table(name = "customer")
class CustomerRow {
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public CustomerType type;

    public String name;
    public String tradeName;
    public String document;
    public LocalDate birthDate;

    @ColumnTransformer(write = "?::jsonb")
    public String address;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    public List<ContactValue> contacts = new ArrayList<>();

    @Version
    public long version;
}
