package dev.enlace.adapter.persistence.network;

import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.ConcentratorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "Concentrator")
@Table(name = "concentrator")
class ConcentratorRow {
    @Id
    public UUID id;

    public String name;

    @Enumerated(EnumType.STRING)
    public ConcentratorType type;

    public String address;
    /** Encrypted for the place {@code concentrator <id>}. */
    public byte[] secret;

    public int coaPort;

    @Enumerated(EnumType.STRING)
    public BlockMode blockMode;

    public boolean active;

    @Version
    public long version;
}
