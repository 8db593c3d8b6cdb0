package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.billing.Days;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What fees by hand ask for. */
final class FeeBodies {
    private FeeBodies() {}

    @Schema(name = "MonthlyFees", title = "Gerar mensalidade")
    public record Monthly(
            @Schema(title = "Quantidade", description = "De 1 a 24.", required = true)
            Integer count) {
        int read() {
            var form = new Form();
            var read = form.required("/count", count);
            form.check();
            return read;
        }
    }

    @Schema(name = "ProratedFee", title = "Gerar proporcional")
    public record Prorated(
            @Schema(title = "De", description = "Primeiro dia.", required = true)
            LocalDate from,

            @Schema(title = "Até", description = "Primeiro dia que não faz mais parte.", required = true)
            LocalDate to) {
        Days read() {
            var form = new Form();
            form.required("/from", from);
            form.required("/to", to);
            form.check();
            return new Days(from, to);
        }
    }
}
