package dev.enlace.adapter.rest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exemption: the contract, and what was open. */
@Schema(name = "ExemptionResult", title = "Isenção")
record ExemptionDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Número", required = true) long number,
        @Schema(title = "Estado", required = true) ContractState state,
        @Schema(title = "Isento", required = true) boolean exempt,

        @Schema(title = "Lançamentos em aberto", required = true, description = "Antes da isenção.")
        List<OpenChargeDto> openCharges,

        @Schema(title = "Anulados", required = true) boolean voided,
        @Schema(title = "Ações permitidas", required = true) List<String> allowedActions,
        @Schema(title = "Ligações") @JsonProperty("_links") ContractDto.Links links) {
    static ExemptionDto of(ReadContracts.Details details, List<Charge> open, boolean voided) {
        var contract = ContractDto.of(details);
        return new ExemptionDto(
                contract.id(),
                contract.number(),
                contract.state(),
                contract.exempt(),
                open.stream().map(OpenChargeDto::of).toList(),
                voided,
                details.allowedActions().stream().map(ContractAction::apiName).toList(),
                contract.links());
    }
}
