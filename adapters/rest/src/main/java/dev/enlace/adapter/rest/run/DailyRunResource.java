package dev.enlace.adapter.rest.run;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.job.JobDto;
import dev.enlace.adapter.rest.job.JobResource;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.run.StartDailyRun;
import dev.enlace.application.run.WatchDailyRuns;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The daily run: monthly generation, delinquency, notices, starts and ends of pauses and bonuses. */
@Path("/v1/daily-runs")
@Tag(name = "Rotina diária")
public class DailyRunResource {
    @Schema(title = "Pedido de rotina diária")
    public record DailyRunBody(
            @Schema(title = "Data", description = "Padrão: hoje, no fuso do provedor.", nullable = true)
            LocalDate date,

            @Schema(title = "Simulação", defaultValue = "false", nullable = true)
            Boolean dryRun) {}

    private final StartDailyRun start;
    private final WatchDailyRuns watch;
    private final Paging paging;

    DailyRunResource(StartDailyRun start, WatchDailyRuns watch, Paging paging) {
        this.start = start;
        this.watch = watch;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Allowed(Permission.RUNS_WRITE)
    @Operation(
            summary = "Inicia a rotina de um dia",
            description =
                    "Gera mensalidades, reduz, bloqueia e restaura, e cria os avisos do dia. Uma rotina por vez; a que um"
                            + " processo interrompido deixou é retomada. Uma data anterior à última concluída só gera o que falta.")
    public RestResponse<JobDto> start(DailyRunBody body) {
        var job = start.start(new StartDailyRun.Command(body.date(), Boolean.TRUE.equals(body.dryRun())));
        return Answers.accepted(JobResource.PATH + "/" + job.id(), JobDto.of(job));
    }

    @GET
    @Allowed(Permission.RUNS_READ)
    @Operation(summary = "Lista as rotinas, as mais novas primeiro")
    public Page<DailyRunDto> list(@BeanParam ListParams list, @QueryParam("status") JobStatus status) {
        return paging.page(watch.list(status, paging.query(list, "-createdAt")), DailyRunDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.RUNS_READ)
    @Operation(summary = "Lê uma rotina e seu andamento")
    public RestResponse<DailyRunDto> get(@PathParam("id") UUID id) {
        return Answers.ok(DailyRunDto.of(watch.get(id)));
    }
}
