package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.application.contract.ActivateContract;
import dev.enlace.application.contract.GrantBonus;
import dev.enlace.application.contract.PauseContract;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.contract.RestrictContract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The contract's side menu: what may be done with it, and the doing. */
@Path("/v1/contracts/{id}/actions")
@Tag(name = "Ações de contrato")
public class ContractActionResource {
    private final ReadContracts contracts;
    private final ActionAnswers answers;
    private final ActivateContract activation;
    private final RestrictContract restriction;
    private final GrantBonus bonus;
    private final PauseContract pause;

    ContractActionResource(
            ReadContracts contracts,
            ActionAnswers answers,
            ActivateContract activation,
            RestrictContract restriction,
            GrantBonus bonus,
            PauseContract pause) {
        this.contracts = contracts;
        this.answers = answers;
        this.activation = activation;
        this.restriction = restriction;
        this.bonus = bonus;
        this.pause = pause;
    }

    @GET
    @Allowed(Permission.ACTIONS_READ)
    @Operation(
            summary = "Lista as ações do contrato",
            description = "Cada uma permitida, ou com o código que a sua execução responderia.")
    public Page<ActionDto> list(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String language) {
        return Page.all(contracts.actions(new ContractId(id)), offer -> ActionDto.of(offer, language));
    }

    @POST
    @Path("activate")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Ativa", description = "Começa a cobrança; o atendimento de instalação fica aberto.")
    public RestResponse<ContractDto> activate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Activate body) {
        long expected = answers.expected(id, ifMatch);
        body.check();
        activation.activate(new ActivateContract.Command(new ContractId(id), expected, body.activatedOn()));
        return answers.of(id);
    }

    @POST
    @Path("reduce")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Reduz a velocidade", description = "Só uma pessoa libera.")
    public RestResponse<ContractDto> reduce(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Restrict body) {
        long expected = answers.expected(id, ifMatch);
        restriction.reduce(new RestrictContract.Command(new ContractId(id), expected, body.checkedReason()));
        return answers.of(id);
    }

    @POST
    @Path("block")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Bloqueia", description = "Só uma pessoa libera.")
    public RestResponse<ContractDto> block(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Restrict body) {
        long expected = answers.expected(id, ifMatch);
        restriction.block(new RestrictContract.Command(new ContractId(id), expected, body.checkedReason()));
        return answers.of(id);
    }

    @POST
    @Path("release")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Libera de redução ou bloqueio manual",
            description = "O contrato é avaliado em seguida e pode ficar em estado automático.")
    public RestResponse<ContractDto> release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Relieve body) {
        long expected = answers.expected(id, ifMatch);
        restriction.release(new RestrictContract.Release(new ContractId(id), expected, body.checkedReason()));
        return answers.of(id);
    }

    @POST
    @Path("grant-bonus")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Concede bônus", description = "Até o dia informado o contrato conta como em dia.")
    public RestResponse<ContractDto> grantBonus(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Bonus body) {
        long expected = answers.expected(id, ifMatch);
        var reason = body.checkedReason();
        bonus.grant(new GrantBonus.Command(new ContractId(id), expected, body.until(), reason));
        return answers.of(id);
    }

    @POST
    @Path("end-bonus")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Encerra o bônus")
    public RestResponse<ContractDto> endBonus(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.EndBonus body) {
        bonus.end(new GrantBonus.End(new ContractId(id), answers.expected(id, ifMatch)));
        return answers.of(id);
    }

    @POST
    @Path("deactivate")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(
            summary = "Desativa temporariamente",
            description = "Ambos os dias inclusive. Com início futuro fica pendente até a rotina daquele dia.")
    public RestResponse<ContractDto> deactivate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Deactivate body) {
        long expected = answers.expected(id, ifMatch);
        var form = new Form();
        var dates = new ContractBody.DeactivationBody(body.from(), body.until()).read(form);
        var reason = form.optional("/reason", body.reason(), ActionBodies::reason);
        form.check();
        pause.deactivate(new PauseContract.Command(new ContractId(id), expected, dates, reason));
        return answers.of(id);
    }

    @POST
    @Path("reactivate")
    @Allowed(Permission.ACTIONS)
    @Idempotent
    @Operation(summary = "Reativa antes do fim da desativação")
    public RestResponse<ContractDto> reactivate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ActionBodies.Relieve body) {
        long expected = answers.expected(id, ifMatch);
        pause.reactivate(new PauseContract.Reactivate(new ContractId(id), expected, body.checkedReason()));
        return answers.of(id);
    }
}
