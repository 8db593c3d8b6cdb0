package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.application.acceptance.RequestAcceptance;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The action "Aceite do contrato": asks the customer. */
@Path("/v1/contracts/{id}/actions/request-acceptance")
@Tag(name = "Ações de contrato")
public class AcceptanceActionResource {
    private final ReadContracts contracts;
    private final RequestAcceptance asking;

    AcceptanceActionResource(ReadContracts contracts, RequestAcceptance asking) {
        this.contracts = contracts;
        this.asking = asking;
    }

    @Schema(name = "AcceptanceRequest", title = "Pedir o aceite")
    @OptionalBody
    record Body(
            @Schema(title = "Canais", description = "Os da configuração de aceite se ausente; e-mail sem configuração.")
            List<AcceptanceChannel> channels,

            @Schema(title = "Confirma") Boolean confirm) {
        Set<AcceptanceChannel> checkedChannels() {
            if (channels == null) {
                return null;
            }
            var form = new Form();
            var wanted = form.each("/channels", channels, channel -> channel);
            if (channels.isEmpty()) {
                throw DomainException.invalid("acceptance-channels-empty", "[]", "EMAIL, SMS, WHATSAPP")
                        .at("/channels");
            }
            form.check();
            return Set.copyOf(wanted);
        }
    }

    @POST
    @Allowed(Permission.SALES_ACTIONS)
    @Idempotent
    @Operation(
            summary = "Pede o aceite do contrato",
            description =
                    "Congela o contrato em PDF e envia um link que vale uma vez e por tempo limitado. Um link anterior"
                            + " deixa de valer.")
    public RestResponse<ContractDto> requestAcceptance(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Body body) {
        var contract = new ContractId(id);
        long expected = IfMatch.check(ifMatch, contracts.version(contract));
        asking.request(new RequestAcceptance.Command(contract, expected, body.checkedChannels()));
        var details = contracts.get(contract);
        return Answers.ok(ContractDto.of(details), details.view().version());
    }
}
