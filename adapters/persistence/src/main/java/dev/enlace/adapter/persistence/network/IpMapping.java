package dev.enlace.adapter.persistence.network;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpNetwork;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface IpMapping {
    IpPool toPool(IpPoolRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "concentratorId", source = "concentratorId.value")
    @Mapping(target = "version", ignore = true)
    void copy(IpPool pool, @MappingTarget IpPoolRow row);

    RegisteredIp toIp(IpAddressRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "address", source = "address.value")
    @Mapping(target = "poolId", source = "poolId.value")
    @Mapping(target = "contractId", source = "contractId.value")
    @Mapping(target = "version", ignore = true)
    void copy(RegisteredIp ip, @MappingTarget IpAddressRow row);

    default IpPoolId poolId(UUID value) {
        return value == null ? null : new IpPoolId(value);
    }

    default RegisteredIpId ipId(UUID value) {
        return new RegisteredIpId(value);
    }

    default ConcentratorId concentratorId(UUID value) {
        return value == null ? null : new ConcentratorId(value);
    }

    default ContractId contractId(UUID value) {
        return value == null ? null : new ContractId(value);
    }

    default IpAddress address(String value) {
        return new IpAddress(value);
    }

    default IpNetwork network(String value) {
        return IpNetwork.parse(value);
    }

    default String cidr(IpNetwork network) {
        return network.toString();
    }
}
