package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.billing.DisputeCharge;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a dispute ends. */
@Schema(name = "DisputeResolution", title = "Resolução da contestação")
public record ResolutionBody(
        @Schema(title = "Resultado", required = true) Charge.Outcome outcome,

        @Schema(
                title = "Novo valor",
                description = "Com UPHELD: a quanto o lançamento baixa; ausente ou 0.00 o anula. Ausente com REJECTED.")
        Amount newAmount) {
    DisputeCharge.Resolution command(ChargeId charge, long expected) {
        var form = new Form();
        var result = form.required("/outcome", outcome);
        var amount = form.optional("/newAmount", newAmount, Amount::toMoney);
        form.check();
        return new DisputeCharge.Resolution(charge, result, amount, expected);
    }
}
