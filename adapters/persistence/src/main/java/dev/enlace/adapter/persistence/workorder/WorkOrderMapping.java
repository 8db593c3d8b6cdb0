package dev.enlace.adapter.persistence.workorder;

import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrder;
import dev.enlace.domain.workorder.WorkOrderId;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface WorkOrderMapping {
    WorkOrder.Snapshot toSnapshot(WorkOrderRow row);

    @Mapping(target = "version", ignore = true)
    void copy(WorkOrder.Snapshot from, @MappingTarget WorkOrderRow to);

    default WorkOrderId orderId(UUID value) {
        return new WorkOrderId(value);
    }

    default UUID bare(WorkOrderId id) {
        return id.value();
    }

    default ContractId contractId(UUID value) {
        return new ContractId(value);
    }

    default UUID bare(ContractId id) {
        return id.value();
    }

    default ServiceId serviceId(UUID value) {
        return value == null ? null : new ServiceId(value);
    }

    default UUID bare(ServiceId id) {
        return id == null ? null : id.value();
    }

    default UserId userId(UUID value) {
        return value == null ? null : new UserId(value);
    }

    default UUID bare(UserId id) {
        return id == null ? null : id.value();
    }
}
