package dev.enlace.adapter.rest.workorder;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.workorder.WorkOrderQueries;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WorkOrder", title = "Atendimento")
public record WorkOrderDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Número", required = true) long number,
        @Schema(title = "Tipo", required = true) WorkOrderKind kind,

        @Schema(title = "Estado do atendimento", required = true)
        WorkOrderStatus status,

        @Schema(title = "Contrato", required = true) UUID contractId,

        @Schema(title = "Número do contrato", required = true)
        long contractNumber,

        @Schema(title = "Cliente", required = true) UUID customerId,
        @Schema(title = "Nome do cliente", required = true) String customerName,

        @Schema(title = "Serviço do atendimento", nullable = true)
        UUID serviceId,

        @Schema(title = "Responsável do atendimento", nullable = true)
        UUID assigneeId,

        @Schema(title = "Data prevista do atendimento", nullable = true)
        Instant scheduledAt,

        @Schema(title = "Concluído em", nullable = true) LocalDate completedOn,
        @Schema(title = "Observação", nullable = true) String note,

        @Schema(
                title = "Endereço",
                required = true,
                description = "O do contrato, se ele o utiliza, ou o do cliente; na troca de endereço, o novo.")
        AddressDto address,

        @Schema(title = "Equipamento devolvido", nullable = true, description = "De um cancelamento.")
        Boolean equipmentReturned,

        @Schema(title = "Aberto em", required = true) Instant createdAt) {
    static WorkOrderDto of(WorkOrderQueries.View order, Cities cities) {
        return new WorkOrderDto(
                order.id(),
                order.number(),
                order.kind(),
                order.status(),
                order.contractId(),
                order.contractNumber(),
                order.customerId(),
                order.customerName(),
                order.serviceId(),
                order.assigneeId(),
                order.scheduledAt(),
                order.completedOn(),
                order.note(),
                AddressDto.of(order.address(), cities),
                order.equipmentReturned(),
                order.createdAt());
    }
}
