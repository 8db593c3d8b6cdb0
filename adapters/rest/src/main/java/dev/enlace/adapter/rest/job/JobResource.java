package dev.enlace.adapter.rest.job;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.WatchJobs;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Long work: watched and cancelled here; started where it belongs. */
@Path("/v1/jobs")
@Tag(name = "Trabalhos")
public class JobResource {
    public static final String PATH = "/v1/jobs";

    private final WatchJobs jobs;
    private final Paging paging;

    JobResource(WatchJobs jobs, Paging paging) {
        this.jobs = jobs;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.JOBS_READ)
    @Operation(
            summary = "Lista trabalhos, os mais novos primeiro",
            description = "Administrador e auditor veem todos; os demais, os que iniciaram.")
    public Page<JobDto> list(
            @BeanParam ListParams list, @QueryParam("kind") String kind, @QueryParam("status") JobStatus status) {
        var page = paging.query(list, "-createdAt");
        return paging.page(jobs.list(new WatchJobs.Filter(kind, status), page), JobDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.JOBS_READ)
    @Operation(summary = "Lê um trabalho e seu andamento")
    public RestResponse<JobDto> get(@PathParam("id") UUID id) {
        return Answers.ok(JobDto.of(jobs.get(id)));
    }

    @GET
    @Path("{id}/items")
    @Allowed(Permission.JOBS_READ)
    @Operation(summary = "Lista o resultado de cada item de um trabalho")
    public Page<JobItemDto> items(
            @PathParam("id") UUID id, @BeanParam ListParams list, @QueryParam("outcome") String outcome) {
        return paging.page(jobs.items(id, outcome, paging.query(list, "position")), JobItemDto::of);
    }

    @POST
    @Path("{id}/cancel")
    @Allowed(Permission.JOBS_WRITE)
    @Idempotent
    @Operation(
            summary = "Pede o cancelamento de um trabalho",
            description = "O que já foi feito permanece; o trabalho termina depois do lote em andamento.")
    public RestResponse<JobDto> cancel(@PathParam("id") UUID id) {
        return Answers.ok(JobDto.of(jobs.cancel(id)));
    }
}
