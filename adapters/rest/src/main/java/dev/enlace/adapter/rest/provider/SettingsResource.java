package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.EditDto;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.provider.KeepSettings;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.provider.ProviderSettings;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/settings")
@Tag(name = "Configuração", description = "O que o provedor decide para todos os contratos.")
class SettingsResource {
    private final KeepSettings settings;
    private final Cities cities;
    private final ProviderCalendar calendar;
    private final Paging paging;

    SettingsResource(KeepSettings settings, Cities cities, ProviderCalendar calendar, Paging paging) {
        this.settings = settings;
        this.cities = cities;
        this.calendar = calendar;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.SETTINGS_READ)
    @Operation(summary = "Mostra a configuração do provedor")
    public RestResponse<SettingsDto> get() {
        return answer(settings.get());
    }

    @PATCH
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.SETTINGS_WRITE)
    @RequestBodySchema(SettingsBody.class)
    @Operation(
            summary = "Altera a configuração do provedor",
            description = "Nulo volta ao valor de uma instalação nova. Vale para todo contrato sem valor próprio.")
    public RestResponse<SettingsDto> change(@HeaderParam("If-Match") String ifMatch, Patch<SettingsBody> patch) {
        var current = settings.get();
        long expected = IfMatch.check(ifMatch, current.version());
        return answer(
                settings.change(patch.applyTo(SettingsBody.of(current, cities)).settings(expected)));
    }

    @GET
    @Path("history")
    @Allowed(Permission.SETTINGS_READ)
    @Operation(summary = "Histórico da configuração, campo a campo, as mudanças mais novas primeiro")
    public Page<EditDto> history(@BeanParam ListParams list) {
        return paging.page(settings.history(paging.query(list, "-at")), EditDto::of);
    }

    private RestResponse<SettingsDto> answer(ProviderSettings now) {
        return Answers.ok(SettingsDto.of(now, cities, calendar.simulation(), calendar.today()), now.version());
    }
}
