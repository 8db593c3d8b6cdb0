package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.EditDto;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.contract.CancelPendingAction;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.contract.Timeline;
import dev.enlace.application.contract.TimelineKind;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happened to a contract, who edited it, and what is under way. */
@Path(ContractResource.PATH)
@Tag(name = "Histórico de contratos")
public class ContractHistoryResource {
    private final ReadContracts contracts;
    private final CancelPendingAction cancelling;
    private final ActionAnswers answers;
    private final Paging paging;

    ContractHistoryResource(
            ReadContracts contracts, CancelPendingAction cancelling, ActionAnswers answers, Paging paging) {
        this.contracts = contracts;
        this.cancelling = cancelling;
        this.answers = answers;
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

    @Schema(name = "TimelineEntry", title = "Acontecimento")
    public record TimelineDto(
            @Schema(title = "Quando", required = true) Instant at,
            @Schema(title = "Tipo", required = true) TimelineKind kind,

            @Schema(
                    title = "Assunto",
                    description = "Ação, campo, tipo do lançamento, forma de pagamento ou canal.",
                    required = true,
                    examples = "MONTHLY_FEE")
            String subject,

            @Schema(title = "Texto", nullable = true) String text,
            @Schema(title = "Valor", nullable = true) Amount amount,
            @Schema(title = "Usuário", nullable = true) String user,
            @Schema(title = "Origem", nullable = true) String source,
            @Schema(title = "Antes", nullable = true) Object before,
            @Schema(title = "Depois", nullable = true) Object after,

            @Schema(title = "Referência", description = "Lançamento, recebimento ou aviso.", required = true)
            UUID reference) {
        static TimelineDto of(Timeline.Entry entry) {
            return new TimelineDto(
                    entry.at(),
                    entry.kind(),
                    entry.subject(),
                    entry.text(),
                    Amount.of(entry.amount()),
                    entry.user(),
                    entry.source(),
                    entry.before(),
                    entry.after(),
                    entry.reference());
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
    @Path("{id}/timeline")
    @Allowed(Permission.HISTORY_READ)
    @Operation(
            summary = "Linha do tempo, o mais novo primeiro",
            description = "Ações, edições, lançamentos, recebimentos, avisos e mudanças de acesso.")
    public Page<TimelineDto> timeline(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(contracts.timeline(new ContractId(id), paging.query(list, "-at")), TimelineDto::of);
    }

    @GET
    @Path("{id}/pending-actions")
    @Allowed(Permission.ACTIONS_READ)
    @Operation(summary = "Ações pendentes e as que falharam")
    public Page<PendingActionDto> pendingActions(@PathParam("id") UUID id) {
        return Page.all(contracts.pendingActions(new ContractId(id)), PendingActionDto::of);
    }

    @POST
    @Path("{id}/pending-actions/{action}/cancel")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Cancela uma ação agendada",
            description = "Atualização de plano ou desativação em data futura. A de um atendimento se cancela por ele.")
    public RestResponse<ContractDto> cancel(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @HeaderParam("If-Match") String ifMatch,
            ActionBodies.Relieve body) {
        long expected = answers.expected(id, ifMatch);
        cancelling.cancel(new CancelPendingAction.Command(new ContractId(id), expected, action, body.checkedReason()));
        return answers.of(id);
    }
}
