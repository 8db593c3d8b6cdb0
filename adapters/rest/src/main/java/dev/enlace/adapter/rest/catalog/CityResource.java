package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.catalog.State;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cities")
@Tag(name = "Cidades", description = "Os 5.570 municípios com código IBGE e coordenadas.")
class CityResource {
    private final Cities cities;
    private final Paging paging;

    CityResource(Cities cities, Paging paging) {
        this.cities = cities;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Procura cidades")
    public Page<CityDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome, com ou sem acentos.") @QueryParam("q") String text,
            @Parameter(description = "Sigla da UF.") @QueryParam("state") State state) {
        return paging.page(cities.search(text, state, paging.query(list, "name")), CityDto::of);
    }

    @GET
    @Path("{ibgeCode: [1-9][0-9]{6}}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(summary = "Mostra uma cidade")
    public RestResponse<CityDto> get(@PathParam("ibgeCode") String ibgeCode) {
        var city = cities.find(new CityCode(ibgeCode))
                .orElseThrow(() -> DomainException.notFound("city-not-found", ibgeCode));
        // Nothing else changes a city than a new release, so its content serves as its version.
        return Answers.ok(CityDto.of(city), Integer.toUnsignedLong(city.hashCode()));
    }
}
