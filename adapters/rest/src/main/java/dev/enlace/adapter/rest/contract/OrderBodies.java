package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.application.contract.ChangeAddress;
import dev.enlace.application.contract.ContractOrders;
import dev.enlace.application.contract.ExemptContract;
import dev.enlace.application.contract.OpenInstallation;
import dev.enlace.application.contract.RequestCancellation;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the actions that open a work order, and of the exemption. */
final class OrderBodies {
    private static final int LONGEST_REASON = 500;

    private OrderBodies() {}

    @Schema(name = "CancellationRequest", title = "Cancelamento")
    record Cancellation(
            @Schema(title = "Motivo", required = true, maxLength = LONGEST_REASON)
            String reason,

            @Schema(
                    title = "Data efetiva",
                    description = "Primeiro dia não servido; hoje se ausente. A partir dela nada é cobrado.")
            LocalDate effectiveDate,

            @Schema(title = "Serviço do atendimento") UUID serviceId,
            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt,
            @Schema(title = "Observação") String note,

            @Schema(title = "Confirma", description = "Obrigatório: não se desfaz.")
            Boolean confirm) {
        RequestCancellation.Command command(UUID contract, long expected) {
            var form = new Form();
            var text = form.required("/reason", reason, ActionBodies::reason);
            ActionBodies.confirmed(form, ContractAction.REQUEST_CANCELLATION, confirm);
            form.check();
            return new RequestCancellation.Command(
                    new ContractId(contract),
                    expected,
                    text,
                    effectiveDate,
                    wish(serviceId, assigneeId, scheduledAt, note));
        }
    }

    @Schema(name = "CancellationPreview", title = "Prévia do cancelamento")
    @OptionalBody
    record CancellationPreview(
            @Schema(title = "Data efetiva", description = "Hoje se ausente.")
            LocalDate effectiveDate,

            @Schema(title = "Motivo", maxLength = LONGEST_REASON)
            String reason) {}

    @Schema(name = "AddressChange", title = "Troca de endereço")
    record NewAddress(
            @Schema(title = "Endereço", required = true) AddressDto address,
            @Schema(title = "Endereço condomínio") UUID condominiumId,
            @Schema(title = "Endereço viabilidade") Boolean feasible,

            @Schema(title = "Motivo", maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Serviço do atendimento") UUID serviceId,
            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt,
            @Schema(title = "Observação") String note,
            @Schema(title = "Confirma") Boolean confirm) {
        ChangeAddress.Command command(UUID contract, long expected) {
            var form = new Form();
            var place = form.required("/address", address);
            var read = place == null ? null : place.read(form.at("/address"));
            var text = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return new ChangeAddress.Command(
                    new ContractId(contract),
                    expected,
                    read,
                    condominiumId == null ? null : new CondominiumId(condominiumId),
                    feasible,
                    text,
                    wish(serviceId, assigneeId, scheduledAt, note));
        }
    }

    @Schema(name = "InstallationOpening", title = "Instalação")
    @OptionalBody
    record Installation(
            @Schema(title = "Serviço do atendimento") UUID serviceId,
            @Schema(title = "Responsável do atendimento") UUID assigneeId,
            @Schema(title = "Data prevista do atendimento") Instant scheduledAt,
            @Schema(title = "Observação") String note,
            @Schema(title = "Confirma") Boolean confirm) {
        OpenInstallation.Command command(UUID contract, long expected) {
            return new OpenInstallation.Command(
                    new ContractId(contract), expected, wish(serviceId, assigneeId, scheduledAt, note));
        }
    }

    @Schema(name = "Exemption", title = "Isentar")
    record Exempt(
            @Schema(title = "Motivo", required = true, maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Anula os lançamentos em aberto", description = "false se ausente.")
            Boolean voidOpenCharges,

            @Schema(title = "Confirma") Boolean confirm) {
        ExemptContract.Command command(UUID contract, long expected) {
            var form = new Form();
            var text = form.required("/reason", reason, ActionBodies::reason);
            form.check();
            return new ExemptContract.Command(
                    new ContractId(contract), expected, Boolean.TRUE.equals(voidOpenCharges), text);
        }
    }

    @Schema(name = "ExemptionPreview", title = "Prévia da isenção")
    @OptionalBody
    record ExemptPreview(
            @Schema(title = "Motivo") String reason,

            @Schema(title = "Anula os lançamentos em aberto")
            Boolean voidOpenCharges) {}

    static ContractOrders.Wish wish(UUID service, UUID assignee, Instant scheduledAt, String note) {
        return new ContractOrders.Wish(
                service == null ? null : new ServiceId(service),
                assignee == null ? null : new UserId(assignee),
                scheduledAt,
                note);
    }
}
