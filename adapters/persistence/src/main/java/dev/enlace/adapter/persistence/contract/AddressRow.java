package dev.enlace.adapter.persistence.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "contract_address")
class AddressRow {
    @Id
    public UUID contractId;

    @Version
    public long version;

    public boolean useContractAddress;

    @ColumnTransformer(write = "?::jsonb")
    public String address;

    public UUID condominiumId;
    public Boolean feasible;
}
