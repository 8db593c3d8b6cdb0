package dev.enlace.adapter.rest.shared;

import dev.enlace.application.shared.EditHistory;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One edited field, as every history shows it. */
@Schema(name = "Edit", title = "Edição")
public record EditDto(
        @Schema(title = "Quando", required = true) Instant at,
        @Schema(title = "Usuário", required = true) String user,
        @Schema(title = "Origem", required = true) String source,
        @Schema(title = "Motivo", nullable = true) String reason,

        @Schema(title = "Aba", required = true, examples = "service-settings")
        String tab,

        @Schema(title = "Campo", required = true, examples = "dueDay")
        String field,

        @Schema(title = "Antes", nullable = true) Object before,
        @Schema(title = "Depois", nullable = true) Object after) {
    public static EditDto of(EditHistory.Edit edit) {
        return new EditDto(
                edit.at(),
                edit.user(),
                edit.source(),
                edit.reason(),
                edit.tab(),
                edit.field(),
                edit.before(),
                edit.after());
    }
}
