package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Form;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second copy of a slip. */
@Schema(name = "Reissue", title = "Segunda via")
public record ReissueBody(
        @Schema(title = "Vencimento", required = true, description = "Hoje ou depois.", examples = "2026-12-10")
        LocalDate dueDate) {
    LocalDate read() {
        var form = new Form();
        form.required("/dueDate", dueDate);
        form.check();
        return dueDate;
    }
}
