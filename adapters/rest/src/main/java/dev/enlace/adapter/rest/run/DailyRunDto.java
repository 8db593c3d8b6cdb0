package dev.enlace.adapter.rest.run;

import dev.enlace.adapter.rest.job.JobDto;
import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.run.RunInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(title = "Rotina diária")
public record DailyRunDto(
        @Schema(title = "Identificador", description = "O mesmo do trabalho em /v1/jobs.")
        UUID id,

        @Schema(title = "Data") LocalDate date,

        @Schema(title = "Simulação", description = "Só calcula; nada é gravado além do trabalho.")
        boolean dryRun,

        @Schema(title = "Situação") JobStatus status,
        @Schema(title = "Andamento") JobDto.Progress progress,
        @Schema(title = "Etapas") List<JobDto.Step> steps,
        @Schema(title = "Erro", nullable = true) String error,
        @Schema(title = "Iniciada por") String startedBy,
        @Schema(title = "Criada em") Instant createdAt,
        @Schema(title = "Começou em", nullable = true) Instant startedAt,
        @Schema(title = "Terminou em", nullable = true) Instant endedAt) {

    static DailyRunDto of(Job job) {
        var input = RunInput.of(job);
        var shown = JobDto.of(job);
        return new DailyRunDto(
                job.id(),
                input.date(),
                input.dryRun(),
                job.status(),
                shown.progress(),
                shown.steps(),
                job.error(),
                job.actor(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }
}
