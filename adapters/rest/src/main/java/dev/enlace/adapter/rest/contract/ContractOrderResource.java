package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotency;
import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.application.contract.ChangeAddress;
import dev.enlace.application.contract.MigrateTechnology;
import dev.enlace.application.contract.OpenInstallation;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.contract.RequestCancellation;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Actions that a work order carries out: they take effect when it is closed, and not at all when it is cancelled. */
@Path("/v1/contracts/{id}/actions")
@Tag(name = "Ações de contrato")
public class ContractOrderResource {
    private final ReadContracts contracts;
    private final RequestCancellation cancellation;
    private final ChangeAddress move;
    private final OpenInstallation installation;
    private final MigrateTechnology migration;
    private final Idempotency idempotency;

    ContractOrderResource(
            ReadContracts contracts,
            RequestCancellation cancellation,
            ChangeAddress move,
            OpenInstallation installation,
            MigrateTechnology migration,
            Idempotency idempotency) {
        this.contracts = contracts;
        this.cancellation = cancellation;
        this.move = move;
        this.installation = installation;
        this.migration = migration;
        this.idempotency = idempotency;
    }

    @POST
    @Path("request-cancellation")
    @Allowed(Permission.HOLDER_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Pede o cancelamento",
            description =
                    "Abre o atendimento; a conclusão dele cancela e faz o acerto. Da data efetiva em diante nada é cobrado.")
    public RestResponse<ContractDto> requestCancellation(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, OrderBodies.Cancellation body) {
        cancellation.request(body.command(id, expected(id, ifMatch)));
        return answer(id);
    }

    @POST
    @Path("request-cancellation/preview")
    @Allowed(Permission.HOLDER_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Mostra o acerto do cancelamento",
            description =
                    "Multa de fidelidade com a fórmula, residual, lançamentos anulados e reduzidos, valor a devolver.")
    public RestResponse<SettlementDto> previewCancellation(
            @PathParam("id") UUID id, OrderBodies.CancellationPreview body) {
        contracts.version(new ContractId(id));
        return Answers.ok(SettlementDto.of(cancellation.preview(new ContractId(id), body.effectiveDate())));
    }

    @POST
    @Path("change-address")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Troca o endereço",
            description = "Abre o atendimento, que mostra o endereço novo; a conclusão dele muda o do contrato.")
    public RestResponse<ContractDto> changeAddress(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, OrderBodies.NewAddress body) {
        move.request(body.command(id, expected(id, ifMatch)));
        return answer(id);
    }

    @POST
    @Path("migrate-technology")
    @Allowed(Permission.ACTIONS)
    @Idempotent(transaction = Idempotent.Opens.METHOD)
    @Operation(
            summary = "Migra de tecnologia",
            description = "Abre o atendimento; a conclusão dele muda plano, valor, velocidade e concentrador, com o"
                    + " proporcional de uma atualização de plano. Outro concentrador é consultado antes.")
    public RestResponse<ContractDto> migrateTechnology(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PlanBodies.Migrate body) {
        var command = body.read(new ContractId(id), expected(id, ifMatch));
        migration.prepare(command);
        return idempotency.answer(() -> {
            migration.request(command);
            return answer(id);
        });
    }

    @POST
    @Path("migrate-technology/preview")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Mostra o que a migração faria, se concluída hoje", description = "Nada é gravado.")
    public RestResponse<PlanChangePreviewDto> previewMigration(@PathParam("id") UUID id, PlanBodies.Migrate body) {
        contracts.version(new ContractId(id));
        var command = body.read(new ContractId(id), 0);
        return Answers.ok(
                PlanChangePreviewDto.of(migration.preview(command.contract(), command.plan(), command.terms())));
    }

    @POST
    @Path("open-installation")
    @Allowed(Permission.SALES_ACTIONS)
    @Idempotent
    @Operation(summary = "Abre a instalação", description = "A conclusão ativa um contrato em pré-cadastro.")
    public RestResponse<ContractDto> openInstallation(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, OrderBodies.Installation body) {
        installation.open(body.command(id, expected(id, ifMatch)));
        return answer(id);
    }

    private long expected(UUID id, String ifMatch) {
        return IfMatch.check(ifMatch, contracts.version(new ContractId(id)));
    }

    private RestResponse<ContractDto> answer(UUID id) {
        var details = contracts.get(new ContractId(id));
        return Answers.ok(ContractDto.of(details), details.view().version());
    }
}
