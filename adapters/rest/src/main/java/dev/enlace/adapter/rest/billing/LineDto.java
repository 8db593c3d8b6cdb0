package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.ChargeLine;
import dev.enlace.domain.billing.LineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a charge or a credit. */
@Schema(name = "ChargeLine", title = "Item do lançamento")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineDto(
        @Schema(title = "Tipo", required = true) LineKind kind,
        @Schema(title = "Descrição", required = true) String description,

        @Schema(title = "Quantidade", description = "Dias, ou peças.", required = true)
        BigDecimal quantity,

        @Schema(title = "Valor unitário", required = true) Amount unitPrice,
        @Schema(title = "Valor", required = true) Amount amount,

        @Schema(title = "De", description = "Primeiro dia do serviço.")
        LocalDate from,

        @Schema(title = "Até", description = "Primeiro dia que não faz mais parte.")
        LocalDate to) {
    static LineDto of(ChargeLine line) {
        return new LineDto(
                line.kind(),
                line.description(),
                line.quantity(),
                Amount.of(line.unitPrice()),
                Amount.of(line.amount()),
                line.from(),
                line.to());
    }
}
