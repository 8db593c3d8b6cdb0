package dev.enlace.adapter.rest.workorder;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.application.workorder.ChangeWorkOrder;
import dev.enlace.application.workorder.CloseWorkOrder;
import dev.enlace.application.workorder.OpenWorkOrder;
import dev.enlace.application.workorder.WorkOrderQueries;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a work order. */
final class WorkOrderBody {
    private WorkOrderBody() {}

    @Schema(name = "WorkOrderCreation", title = "Novo atendimento")
    public record Creation(
            @Schema(title = "Contrato", required = true) UUID contractId,

            @Schema(title = "Tipo", required = true, description = "VISIT ou INSTALLATION; os demais nascem de ações.")
            WorkOrderKind kind,

            @Schema(title = "Estado do atendimento", description = "OPEN se ausente.")
            WorkOrderStatus status,

            @Schema(title = "Serviço do atendimento") UUID serviceId,
            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt,
            @Schema(title = "Observação") String note) {
        OpenWorkOrder.Command command() {
            var form = new Form();
            var command = new OpenWorkOrder.Command(
                    form.required("/contractId", contractId, ContractId::new),
                    form.required("/kind", kind),
                    status == null ? WorkOrderStatus.OPEN : status,
                    form.optional("/serviceId", serviceId, ServiceId::new),
                    form.optional("/assigneeId", assigneeId, UserId::new),
                    scheduledAt,
                    note);
            form.check();
            return command;
        }
    }

    @Schema(name = "WorkOrderChange", title = "Alteração de atendimento")
    public record Change(
            @Schema(title = "Estado do atendimento", description = "DONE somente por close.")
            WorkOrderStatus status,

            @Schema(title = "Serviço do atendimento", nullable = true)
            UUID serviceId,

            @Schema(title = "Responsável do atendimento", nullable = true)
            UUID assigneeId,

            @Schema(title = "Data prevista do atendimento", nullable = true)
            Instant scheduledAt,

            @Schema(title = "Observação", nullable = true) String note) {
        static Change of(WorkOrderQueries.View order) {
            return new Change(order.status(), order.serviceId(), order.assigneeId(), order.scheduledAt(), order.note());
        }

        ChangeWorkOrder.Command command(WorkOrderId id, long expected) {
            var form = new Form();
            var command = new ChangeWorkOrder.Command(
                    id,
                    expected,
                    form.required("/status", status),
                    form.optional("/serviceId", serviceId, ServiceId::new),
                    form.optional("/assigneeId", assigneeId, UserId::new),
                    scheduledAt,
                    note);
            form.check();
            return command;
        }
    }

    @Schema(name = "WorkOrderClosing", title = "Conclusão de atendimento")
    @OptionalBody
    public record Closing(
            @Schema(title = "Concluído em", description = "Hoje se ausente; nunca no futuro.")
            LocalDate completedOn,

            @Schema(title = "Observação") String note,

            @Schema(title = "Equipamento devolvido", description = "Somente em cancelamento.")
            Boolean equipmentReturned) {
        CloseWorkOrder.Command command(WorkOrderId id, long expected) {
            return new CloseWorkOrder.Command(id, expected, completedOn, note, equipmentReturned);
        }
    }
}
