package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.KeepPortfolios;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
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

@Path(PortfolioResource.PATH)
@Tag(name = "Carteiras", description = "Cobrança do financeiro: banco, multa, juros, desconto, Pix.")
class PortfolioResource {
    static final String PATH = "/v1/collection-portfolios";

    private final KeepPortfolios portfolios;
    private final Cities cities;
    private final Paging paging;

    PortfolioResource(KeepPortfolios portfolios, Cities cities, Paging paging) {
        this.portfolios = portfolios;
        this.cities = cities;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Lista carteiras")
    public Page<PortfolioDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String q,
            @QueryParam("active") Boolean active) {
        return paging.page(portfolios.search(q, active, paging.query(list, "name")), this::dto);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra uma carteira")
    public RestResponse<PortfolioDto> get(@PathParam("id") UUID id) {
        var found = portfolios.get(new PortfolioId(id));
        return Answers.ok(dto(found), found.version());
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra uma carteira")
    public RestResponse<PortfolioDto> create(PortfolioBody body) {
        var created = portfolios.create(id -> body.portfolio(id, 0), body.firstOwnNumber());
        return Answers.created(PATH, created.id().value(), dto(created), created.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @RequestBodySchema(PortfolioBody.class)
    @Operation(summary = "Altera ou desativa uma carteira")
    public RestResponse<PortfolioDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<PortfolioBody> patch) {
        var current = portfolios.get(new PortfolioId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        long next = portfolios.nextOwnNumber(current.id());
        var body = patch.applyTo(PortfolioBody.of(current, next, cities));
        // Slips issued meanwhile have moved the sequence: only whoever names another number sets it.
        var restart = body.nextOwnNumber() == null || body.nextOwnNumber() == next ? null : body.nextOwnNumber();
        var changed = portfolios.change(body.portfolio(current.id(), expected), restart);
        return Answers.ok(dto(changed), changed.version());
    }

    private PortfolioDto dto(CollectionPortfolio portfolio) {
        return PortfolioDto.of(portfolio, portfolios.nextOwnNumber(portfolio.id()), cities);
    }
}
