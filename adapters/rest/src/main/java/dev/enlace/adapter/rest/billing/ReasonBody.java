package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.shared.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is voided, contested or reversed. */
@Schema(name = "BillingReason", title = "Motivo")
public record ReasonBody(
        @Schema(title = "Motivo", required = true) String reason) {
    String read() {
        var form = new Form();
        var read = form.required("/reason", reason, text -> Texts.required("reason-length", text, 500));
        form.check();
        return read;
    }
}
