package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.contract.ContractDto.ContractAccessDto;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.contract.Accesses;
import dev.enlace.application.contract.ChangeAccess;
import dev.enlace.application.contract.ChangeTabs;
import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.network.Access;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The contract's tabs, each a resource with a version of its own. */
@Path(ContractResource.PATH)
@Tag(name = "Abas do contrato")
@Consumes({"application/merge-patch+json", "application/json"})
public class ContractTabResource {
    private final ReadContracts contracts;
    private final ContractTabs tabs;
    private final ChangeTabs editing;
    private final Accesses accesses;
    private final ChangeAccess accessEditing;
    private final ContractQueries queries;
    private final Settings settings;
    private final Cities cities;
    private final ProviderCalendar calendar;

    ContractTabResource(
            ReadContracts contracts,
            ContractTabs tabs,
            ChangeTabs editing,
            Accesses accesses,
            ChangeAccess accessEditing,
            ContractQueries queries,
            Settings settings,
            Cities cities,
            ProviderCalendar calendar) {
        this.contracts = contracts;
        this.tabs = tabs;
        this.editing = editing;
        this.accesses = accesses;
        this.accessEditing = accessEditing;
        this.queries = queries;
        this.settings = settings;
        this.cities = cities;
        this.calendar = calendar;
    }

    @GET
    @Path("{id}/service-settings")
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Lê a aba Info", description = "Cada valor em vigor e se é do contrato ou do provedor.")
    public RestResponse<ServiceSettingsDto> serviceSettings(@PathParam("id") UUID id) {
        return answer(tabs.serviceSettings(existing(id)));
    }

    @PATCH
    @Path("{id}/service-settings")
    @Allowed(Permission.CONTRACTS_WRITE)
    @RequestBodySchema(ServiceSettingsBody.class)
    @Operation(summary = "Altera a aba Info", description = "Valores simples; nulo volta a herdar o do provedor.")
    public RestResponse<ServiceSettingsDto> changeServiceSettings(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ServiceSettingsBody> patch) {
        var now = tabs.serviceSettings(existing(id));
        long expected = IfMatch.check(ifMatch, now.version());
        var wanted = patch.applyTo(ServiceSettingsBody.of(now)).settings(now.contractId(), expected);
        return answer(editing.change(wanted));
    }

    @GET
    @Path("{id}/billing-settings")
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Lê a aba Cobrança")
    public RestResponse<BillingSettingsBody> billingSettings(@PathParam("id") UUID id) {
        return answer(tabs.billingSettings(existing(id)));
    }

    @PATCH
    @Path("{id}/billing-settings")
    @Allowed(Permission.CONTRACTS_WRITE)
    @RequestBodySchema(BillingSettingsBody.class)
    @Operation(summary = "Altera a aba Cobrança")
    public RestResponse<BillingSettingsBody> changeBillingSettings(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<BillingSettingsBody> patch) {
        var now = tabs.billingSettings(existing(id));
        long expected = IfMatch.check(ifMatch, now.version());
        long code = queries.directDebitCode(now.contractId());
        var wanted = patch.applyTo(BillingSettingsBody.of(now, code))
                .settings(now.contractId(), expected, code, calendar.today());
        return answer(editing.change(wanted));
    }

    @GET
    @Path("{id}/address")
    @Allowed(Permission.CONTRACTS_READ)
    @Operation(summary = "Lê a aba Endereço")
    public RestResponse<ContractAddressBody> address(@PathParam("id") UUID id) {
        return answer(tabs.address(existing(id)));
    }

    @PATCH
    @Path("{id}/address")
    @Allowed(Permission.CONTRACTS_WRITE)
    @RequestBodySchema(ContractAddressBody.class)
    @Operation(
            summary = "Altera a aba Endereço",
            description = "Com useContractAddress, é o endereço do atendimento; sem, o do cliente.")
    public RestResponse<ContractAddressBody> changeAddress(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ContractAddressBody> patch) {
        var now = tabs.address(existing(id));
        long expected = IfMatch.check(ifMatch, now.version());
        var wanted = patch.applyTo(ContractAddressBody.of(now, cities)).address(now.contractId(), expected);
        return answer(editing.change(wanted));
    }

    @GET
    @Path("{id}/access")
    @Allowed(Permission.ACCESS_READ)
    @Operation(summary = "Lê a aba Usuário", description = "A senha nunca é mostrada.")
    public RestResponse<ContractAccessDto> access(@PathParam("id") UUID id) {
        return answer(accesses.get(existing(id)));
    }

    @PATCH
    @Path("{id}/access")
    @Allowed(Permission.ACCESS_WRITE)
    @RequestBodySchema(AccessBody.class)
    @Operation(
            summary = "Altera a aba Usuário",
            description = "Outro usuário ou concentrador é antes procurado lá; a mudança é provisionada em seguida.")
    public RestResponse<ContractAccessDto> changeAccess(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<AccessBody> patch) {
        var now = accesses.get(existing(id));
        long expected = IfMatch.check(ifMatch, now.version());
        var command = patch.applyTo(AccessBody.of(now)).command(now.contractId(), expected);
        return answer(accessEditing.change(command));
    }

    /** Refuses a contract that is not there, or not for this caller. */
    private ContractId existing(UUID id) {
        var contract = new ContractId(id);
        contracts.version(contract);
        return contract;
    }

    private RestResponse<ServiceSettingsDto> answer(ServiceSettings tab) {
        return Answers.ok(ServiceSettingsDto.of(tab, settings.get().service()), tab.version());
    }

    private RestResponse<BillingSettingsBody> answer(BillingSettings tab) {
        return Answers.ok(BillingSettingsBody.of(tab, queries.directDebitCode(tab.contractId())), tab.version());
    }

    private RestResponse<ContractAddressBody> answer(ContractAddress tab) {
        return Answers.ok(ContractAddressBody.of(tab, cities), tab.version());
    }

    private static RestResponse<ContractAccessDto> answer(Access access) {
        var dto = new ContractAccessDto(
                access.login().value(),
                access.sessionType(),
                access.concentratorId().value(),
                access.reservedIp() == null ? null : access.reservedIp().value(),
                access.provisioning(),
                null);
        return Answers.ok(dto, access.version());
    }
}
