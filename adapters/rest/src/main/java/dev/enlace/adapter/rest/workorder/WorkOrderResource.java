package dev.enlace.adapter.rest.workorder;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.workorder.ChangeWorkOrder;
import dev.enlace.application.workorder.CloseWorkOrder;
import dev.enlace.application.workorder.OpenWorkOrder;
import dev.enlace.application.workorder.ReadWorkOrders;
import dev.enlace.application.workorder.WorkOrderQueries;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Work orders: listed, opened, planned, closed. A technician sees and works its own only. */
@Path(WorkOrderResource.PATH)
@Tag(name = "Atendimentos")
public class WorkOrderResource {
    static final String PATH = "/v1/work-orders";

    private final ReadWorkOrders orders;
    private final OpenWorkOrder opening;
    private final ChangeWorkOrder editing;
    private final CloseWorkOrder closing;
    private final Cities cities;
    private final Paging paging;

    WorkOrderResource(
            ReadWorkOrders orders,
            OpenWorkOrder opening,
            ChangeWorkOrder editing,
            CloseWorkOrder closing,
            Cities cities,
            Paging paging) {
        this.orders = orders;
        this.opening = opening;
        this.editing = editing;
        this.closing = closing;
        this.cities = cities;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.WORK_ORDERS_READ)
    @Operation(summary = "Lista atendimentos", description = "Técnicos veem somente os seus.")
    public Page<WorkOrderDto> list(
            @BeanParam ListParams list,
            @QueryParam("status") WorkOrderStatus status,
            @QueryParam("kind") WorkOrderKind kind,
            @QueryParam("assigneeId") UUID assignee,
            @QueryParam("contractId") UUID contract) {
        var filter = new WorkOrderQueries.Filter(
                status == null ? Set.of() : Set.of(status),
                kind,
                assignee == null ? null : new UserId(assignee),
                contract == null ? null : new ContractId(contract));
        return paging.page(
                orders.search(filter, paging.query(list, "-createdAt", "number")),
                order -> WorkOrderDto.of(order, cities));
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.WORK_ORDERS_READ)
    @Operation(summary = "Lê um atendimento")
    public RestResponse<WorkOrderDto> get(@PathParam("id") UUID id) {
        return answer(new WorkOrderId(id));
    }

    @POST
    @Allowed(Permission.WORK_ORDERS_CREATE)
    @Idempotent
    @Operation(summary = "Abre um atendimento", description = "Visita ou instalação; os demais nascem de ações.")
    public RestResponse<WorkOrderDto> open(WorkOrderBody.Creation body) {
        var order = opening.open(body.command());
        return Answers.created(
                PATH, order.id().value(), WorkOrderDto.of(orders.get(order.id()), cities), order.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed({Permission.WORK_ORDERS_ASSIGN, Permission.WORK_ORDERS_WORK})
    @RequestBodySchema(WorkOrderBody.Change.class)
    @Operation(
            summary = "Agenda, atribui, muda o estado",
            description = "Técnicos mudam somente estado e observação dos seus.")
    public RestResponse<WorkOrderDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<WorkOrderBody.Change> patch) {
        var now = orders.get(new WorkOrderId(id));
        long expected = IfMatch.check(ifMatch, now.version());
        editing.change(patch.applyTo(WorkOrderBody.Change.of(now)).command(new WorkOrderId(id), expected));
        return answer(new WorkOrderId(id));
    }

    @POST
    @Path("{id}/close")
    @Allowed(Permission.WORK_ORDERS_WORK)
    @Idempotent
    @Operation(
            summary = "Conclui um atendimento",
            description =
                    "Realiza o que o abriu: a instalação ativa o contrato, o cancelamento o cancela e faz o acerto, a troca de endereço o muda.")
    public RestResponse<WorkOrderDto> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, WorkOrderBody.Closing body) {
        var now = orders.get(new WorkOrderId(id));
        long expected = IfMatch.check(ifMatch, now.version());
        closing.close(body.command(new WorkOrderId(id), expected));
        return answer(new WorkOrderId(id));
    }

    private RestResponse<WorkOrderDto> answer(WorkOrderId id) {
        var order = orders.get(id);
        return Answers.ok(WorkOrderDto.of(order, cities), order.version());
    }
}
