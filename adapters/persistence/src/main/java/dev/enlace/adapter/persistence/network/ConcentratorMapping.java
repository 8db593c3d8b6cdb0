package dev.enlace.adapter.persistence.network;

import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Secret;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface ConcentratorMapping {
    @Mapping(target = "secret", source = "secret")
    Concentrator toConcentrator(ConcentratorRow row, Secret secret);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "secret", ignore = true)
    @Mapping(target = "version", ignore = true)
    void copy(Concentrator concentrator, @MappingTarget ConcentratorRow row);

    default ConcentratorId id(UUID value) {
        return new ConcentratorId(value);
    }
}
