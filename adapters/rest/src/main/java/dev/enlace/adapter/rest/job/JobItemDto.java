package dev.enlace.adapter.rest.job;

import dev.enlace.application.job.JobItem;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(title = "Item do trabalho")
record JobItemDto(
        @Schema(title = "Posição", description = "Por exemplo a linha do arquivo.")
        long position,

        @Schema(title = "Registro", nullable = true) UUID subjectId,
        @Schema(title = "Descrição", nullable = true) String subject,
        @Schema(title = "Resultado", examples = "CREATED") String outcome,
        @Schema(title = "Código da recusa", nullable = true) String code,
        @Schema(title = "Detalhes") Map<String, Object> detail) {
    static JobItemDto of(JobItem item) {
        return new JobItemDto(
                item.position(), item.subjectId(), item.subject(), item.outcome(), item.code(), item.detail());
    }
}
