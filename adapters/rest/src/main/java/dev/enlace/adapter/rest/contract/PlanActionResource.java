package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.application.contract.ChangePlan;
import dev.enlace.application.contract.TryPlan;
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

/** The side menu's actions on the plan. */
@Path("/v1/contracts/{id}/actions")
@Tag(name = "Ações de contrato")
public class PlanActionResource {
    private final ActionAnswers answers;
    private final ChangePlan plans;
    private final TryPlan trials;

    PlanActionResource(ActionAnswers answers, ChangePlan plans, TryPlan trials) {
        this.answers = answers;
        this.plans = plans;
        this.trials = trials;
    }

    @POST
    @Path("change-plan")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Atualiza o plano",
            description = "A diferença do mês é cobrada ou creditada proporcionalmente; mensalidades já geradas são"
                    + " substituídas ou ajustadas. Em data futura fica pendente até a rotina daquele dia.")
    public RestResponse<ContractDto> changePlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PlanBodies.Change body) {
        long expected = answers.expected(id, ifMatch);
        plans.change(body.read(new ContractId(id), expected));
        return answers.of(id);
    }

    @POST
    @Path("change-plan/preview")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Mostra o que a atualização de plano faria", description = "Nada é gravado.")
    public RestResponse<PlanChangePreviewDto> previewChangePlan(@PathParam("id") UUID id, PlanBodies.Change body) {
        var command = body.read(answers.known(id), 0);
        return Answers.ok(PlanChangePreviewDto.of(plans.preview(command.contract(), command.plan(), command.terms())));
    }

    @POST
    @Path("start-plan-trial")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Inicia a degustação de um plano",
            description = "Mesma tecnologia, mais rápido, pelo preço de agora; termina sozinha depois do último dia.")
    public RestResponse<ContractDto> startPlanTrial(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PlanBodies.Trial body) {
        long expected = answers.expected(id, ifMatch);
        trials.start(body.read(new ContractId(id), expected));
        return answers.of(id);
    }

    @POST
    @Path("end-plan-trial")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Encerra a degustação", description = "O contrato volta à velocidade do próprio plano.")
    public RestResponse<ContractDto> endPlanTrial(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Relieve body) {
        long expected = answers.expected(id, ifMatch);
        trials.end(new TryPlan.End(new ContractId(id), expected, body.checkedReason()));
        return answers.of(id);
    }

    @POST
    @Path("convert-plan-trial")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Converte a degustação em plano do contrato",
            description = "Uma atualização de plano a partir de hoje.")
    public RestResponse<ContractDto> convertPlanTrial(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PlanBodies.Convert body) {
        long expected = answers.expected(id, ifMatch);
        trials.convert(body.read(new ContractId(id), expected));
        return answers.of(id);
    }

    @POST
    @Path("convert-plan-trial/preview")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Mostra o que a conversão da degustação faria", description = "Nada é gravado.")
    public RestResponse<PlanChangePreviewDto> previewConversion(@PathParam("id") UUID id, PlanBodies.Convert body) {
        var command = body.read(answers.known(id), 0);
        return Answers.ok(PlanChangePreviewDto.of(trials.previewConversion(command.contract(), command.terms())));
    }
}
