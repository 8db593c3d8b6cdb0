package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a contract, who edited it, and what is under way. */
@Path(ContractResource.PATH)
@Tag(name = "Histórico de contratos")
public class ContractHistoryResource {
    private final ReadContracts contracts;
    private final Paging paging;

    ContractHistoryResource(ReadContracts contracts, Paging paging) {
        this.contracts = contracts;
        this.paging = paging;
    }

    @Schema(name = "ContractHappening", title = "Ação realizada")
    public record HappenedDto(
            @Schema(title = "Quando", required = true) Instant at,

            @Schema(title = "Ação", required = true, examples = "contract.blocked")
            String action,

            @Schema(title = "Usuário", required = true) String user,

            @Schema(title = "Origem", required = true, examples = "api")
            String source,

            @Schema(title = "Motivo", nullable = true) Object reason,
            @Schema(title = "Antes", nullable = true) Object before,
            @Schema(title = "Depois", nullable = true) Object after,
            @Schema(title = "Dados", required = true) Map<String, Object> data) {
        static HappenedDto of(ContractQueries.Happened event) {
            var data = event.data();
            return new HappenedDto(
                    event.at(),
                    event.type(),
                    event.user(),
                    event.source(),
                    data.get("reason"),
                    data.get("before"),
                    data.get("after"),
                    data);
        }
    }

    @Schema(name = "ContractEdit", title = "Edição")
    public record EditDto(
            @Schema(title = "Quando", required = true) Instant at,
            @Schema(title = "Usuário", required = true) String user,
            @Schema(title = "Origem", required = true) String source,
            @Schema(title = "Motivo", nullable = true) String reason,

            @Schema(title = "Aba", required = true, examples = "service-settings")
            String tab,

            @Schema(title = "Campo", required = true, examples = "dueDay")
            String field,

            @Schema(title = "Antes", nullable = true) Object before,
            @Schema(title = "Depois", nullable = true) Object after) {
        static EditDto of(ContractQueries.Edit edit) {
            return new EditDto(
                    edit.at(),
                    edit.user(),
                    edit.source(),
                    edit.reason(),
                    edit.tab(),
                    edit.field(),
                    edit.before(),
                    edit.after());
        }
    }

    @Schema(name = "PendingAction", title = "Ação pendente")
    public record PendingActionDto(
            @Schema(title = "Identificador", required = true)
            UUID id,

            @Schema(title = "Tipo", required = true) PendingAction.Kind kind,

            @Schema(title = "Nome", required = true, examples = "Instalação em andamento")
            String label,

            @Schema(title = "Desde", required = true) Instant since,
            @Schema(title = "Atendimento", nullable = true) UUID workOrderId,
            @Schema(title = "Situação", required = true) PendingAction.Status status,

            @Schema(title = "Detalhe", nullable = true, description = "Código da recusa de uma ação que falhou.")
            String detail) {
        static PendingActionDto of(PendingAction action) {
            return new PendingActionDto(
                    action.id(),
                    action.kind(),
                    action.kind().label(),
                    action.since(),
                    action.workOrderId(),
                    action.status(),
                    action.detail());
        }
    }

    @GET
    @Path("{id}/action-history")
    @Allowed(Permission.HISTORY_READ)
    @Operation(summary = "Histórico de ações, as mais novas primeiro")
    public Page<HappenedDto> actionHistory(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(contracts.actionHistory(new ContractId(id), paging.query(list, "-at")), HappenedDto::of);
    }

    @GET
    @Path("{id}/history")
    @Allowed(Permission.HISTORY_READ)
    @Operation(summary = "Histórico de edições, campo a campo, as mais novas primeiro")
    public Page<EditDto> history(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(contracts.history(new ContractId(id), paging.query(list, "-at")), EditDto::of);
    }

    @GET
    @Path("{id}/pending-actions")
    @Allowed(Permission.ACTIONS_READ)
    @Operation(summary = "Ações pendentes e as que falharam")
    public Page<PendingActionDto> pendingActions(@PathParam("id") UUID id) {
        return Page.all(contracts.pendingActions(new ContractId(id)), PendingActionDto::of);
    }
}
