package dev.enlace.adapter.rest.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.JobStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work, as far as it has come. */
@Schema(title = "Trabalho")
public record JobDto(
        @Schema(title = "Identificador") UUID id,
        @Schema(title = "Tipo", examples = "daily-run") String kind,
        @Schema(title = "Situação") JobStatus status,
        @Schema(title = "Andamento") Progress progress,
        @Schema(title = "Etapas") List<Step> steps,

        @Schema(title = "Erro", description = "Código estável do erro que encerrou o trabalho.", nullable = true)
        String error,

        @Schema(title = "Cancelamento pedido") boolean cancelRequested,
        @Schema(title = "Iniciado por") String startedBy,
        @Schema(title = "Criado em") Instant createdAt,
        @Schema(title = "Começou em", nullable = true) Instant startedAt,
        @Schema(title = "Terminou em", nullable = true) Instant endedAt) {

    /** Of which so much is done. */
    @Schema(title = "Andamento do trabalho")
    public record Progress(
            @Schema(title = "Feitos") long done,

            @Schema(title = "Total", description = "0 enquanto não é conhecido.")
            long total) {}

    /** A part of the work. */
    @Schema(title = "Etapa do trabalho")
    public record Step(
            @Schema(title = "Nome") String name,

            @Schema(title = "Contagens") @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, Object> counts) {
        static Step of(JobStep step) {
            return new Step(step.name(), step.counts());
        }
    }

    public static JobDto of(Job job) {
        return new JobDto(
                job.id(),
                job.kind(),
                job.status(),
                new Progress(job.done(), job.total()),
                job.steps().stream().map(Step::of).toList(),
                job.error(),
                job.cancelRequested(),
                job.actor(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }
}
