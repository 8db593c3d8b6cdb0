package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotency;
import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.contract.ChangeContract;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.contract.CreateContract;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contracts: created, found, edited. */
@Path(ContractResource.PATH)
@Tag(name = "Contratos")
public class ContractResource {
    static final String PATH = "/v1/contracts";

    private final CreateContract creation;
    private final ChangeContract editing;
    private final ReadContracts contracts;
    private final Idempotency idempotency;
    private final Paging paging;
    private final Caller.Holder caller;

    ContractResource(
            CreateContract creation,
            ChangeContract editing,
            ReadContracts contracts,
            Idempotency idempotency,
            Paging paging,
            Caller.Holder caller) {
        this.creation = creation;
        this.editing = editing;
        this.contracts = contracts;
        this.idempotency = idempotency;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Procura contratos")
    public Page<ContractDto> list(
            @BeanParam ListParams list,
            @QueryParam("customerId") UUID customer,
            @QueryParam("state") ContractState state,
            @QueryParam("planId") UUID plan,
            @QueryParam("login") String login,
            @QueryParam("dueDay") Integer dueDay,
            @Parameter(description = "Número, usuário, CPF/CNPJ ou partes do nome do cliente, sem acentos.")
                    @QueryParam("q")
                    String q) {
        var filter = new ContractQueries.Filter(
                customer == null ? null : new CustomerId(customer),
                state == null ? Set.of() : Set.of(state),
                plan == null ? null : new PlanId(plan),
                login,
                dueDay,
                q);
        return paging.page(contracts.search(filter, paging.query(list, "-createdAt", "number")), ContractDto::line);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Lê um contrato")
    public RestResponse<ContractDto> get(@PathParam("id") UUID id) {
        return answer(new ContractId(id));
    }

    @POST
    @Allowed(Permission.CONTRACTS_WRITE)
    @Idempotent(transaction = Idempotent.Opens.METHOD)
    @Operation(
            summary = "Cria um contrato",
            description = "Abre o atendimento de instalação e a ação pendente \"Instalação em andamento\"."
                    + " O usuário é único no sistema e no concentrador, que é consultado antes.")
    public RestResponse<ContractDto> create(ContractBody body) {
        var activates = body.state() != null && body.state() != ContractState.PRE_REGISTERED;
        if (activates && !caller.get().may(Permission.CONTRACTS_CREATE_ACTIVE)) {
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN, "permission-denied", "only PRE_REGISTERED may be created");
        }
        var command = body.command();
        creation.prepare(command);
        return idempotency.answer(() -> {
            var created = creation.create(command);
            var details = contracts.get(created.id());
            return Answers.created(
                    PATH,
                    created.id().value(),
                    ContractDto.of(details, created.generatedPassword()),
                    details.view().version());
        });
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.CONTRACTS_WRITE)
    @RequestBodySchema(ContractChange.class)
    @Operation(summary = "Altera dados de um contrato", description = "Estado e plano mudam por ações.")
    public RestResponse<ContractDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ContractChange> patch) {
        var now = contracts.get(new ContractId(id)).view();
        long expected = IfMatch.check(ifMatch, now.version());
        editing.change(patch.applyTo(ContractChange.of(now)).command(now, expected, patch.names("monthlyPrice")));
        return answer(new ContractId(id));
    }

    private RestResponse<ContractDto> answer(ContractId id) {
        var details = contracts.get(id);
        return Answers.ok(ContractDto.of(details), details.view().version());
    }
}
