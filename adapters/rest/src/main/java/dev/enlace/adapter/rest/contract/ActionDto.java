package dev.enlace.adapter.rest.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.problem.Problems;
import dev.enlace.application.contract.ReadContracts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContractActionOffer", title = "Ação de contrato")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionDto(
        @Schema(title = "Ação", required = true, examples = "grant-bonus")
        String action,

        @Schema(title = "Nome", required = true, examples = "Conceder bônus")
        String label,

        @Schema(title = "Permitida", required = true) boolean allowed,
        @Schema(title = "Por que não") String reason,

        @Schema(title = "Código da recusa", examples = "action-not-allowed")
        String code,

        @Schema(title = "Desfeita por", examples = "end-bonus")
        String undoneBy,

        @Schema(title = "Irreversível", required = true) boolean irreversible) {

    static ActionDto of(ReadContracts.Offer offer, String acceptLanguage) {
        var action = offer.action();
        var refusal = offer.refusal();
        return new ActionDto(
                action.apiName(),
                action.label(),
                offer.allowed(),
                refusal == null ? null : Problems.text(acceptLanguage, refusal),
                refusal == null ? null : refusal.code(),
                action.undoneBy().orElse(null),
                action.undoneBy().isEmpty());
    }
}
