package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.KeepPlans;
import dev.enlace.application.catalog.Plans;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(PlanResource.PATH)
@Tag(name = "Planos", description = "O que se vende (grupo do usuário).")
class PlanResource {
    static final String PATH = "/v1/plans";

    private final KeepPlans plans;
    private final Paging paging;

    PlanResource(KeepPlans plans, Paging paging) {
        this.plans = plans;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista planos")
    public Page<PlanDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome ou do código, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("technology") Technology technology,
            @QueryParam("active") Boolean active) {
        return paging.page(
                plans.search(new Plans.Filter(q, technology, active), paging.query(list, "name", "code", "price")),
                PlanDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra um plano")
    public RestResponse<PlanDto> get(@PathParam("id") UUID id) {
        var found = plans.get(new PlanId(id));
        return Answers.ok(PlanDto.of(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um plano")
    public RestResponse<PlanDto> create(PlanBody body) {
        var plan = body.plan();
        var created = plans.create(id -> plan.apply(id, 0L));
        return Answers.created(PATH, created.id().value(), PlanDto.of(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(PlanBody.class)
    @Operation(summary = "Altera ou desativa um plano")
    public RestResponse<PlanDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<PlanBody> patch) {
        var current = plans.get(new PlanId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var changed = plans.change(patch.applyTo(PlanBody.of(current)).plan().apply(current.id(), expected));
        return Answers.ok(PlanDto.of(changed), changed.version());
    }
}
