package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.enlace.client.ApiClient;
import dev.enlace.client.ApiException;
import dev.enlace.client.api.AbasDoContratoApi;
import dev.enlace.client.api.AcessoApi;
import dev.enlace.client.api.AesDeContratoApi;
import dev.enlace.client.api.AtendimentosApi;
import dev.enlace.client.api.CarteirasApi;
import dev.enlace.client.api.ClientesApi;
import dev.enlace.client.api.ConcentradoresApi;
import dev.enlace.client.api.ContratosApi;
import dev.enlace.client.api.PlanosApi;
import dev.enlace.client.model.AccessChange;
import dev.enlace.client.model.Address;
import dev.enlace.client.model.BonusGrant;
import dev.enlace.client.model.CityReference;
import dev.enlace.client.model.CollectionPortfolioData;
import dev.enlace.client.model.ConcentratorData;
import dev.enlace.client.model.ConcentratorType;
import dev.enlace.client.model.Contact;
import dev.enlace.client.model.ContactChannel;
import dev.enlace.client.model.ContractAddress;
import dev.enlace.client.model.ContractChange;
import dev.enlace.client.model.ContractCreation;
import dev.enlace.client.model.ContractState;
import dev.enlace.client.model.Credentials;
import dev.enlace.client.model.CustomerData;
import dev.enlace.client.model.CustomerType;
import dev.enlace.client.model.LoyaltyTerm;
import dev.enlace.client.model.NewAccess;
import dev.enlace.client.model.NewInstallation;
import dev.enlace.client.model.PlanData;
import dev.enlace.client.model.Restriction;
import dev.enlace.client.model.ServiceSettingsChange;
import dev.enlace.client.model.Technology;
import dev.enlace.client.model.WorkOrderClosing;
import dev.enlace.client.model.WorkOrderStatus;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A program that knows nothing but {@code openapi.yaml}: it fills the contract's form, finds every value again, changes tabs
 * and calls actions, through the client that is generated from the contract.
 */
@QuarkusTest
class GeneratedClientTest {
    @TestHTTPResource
    URI server;

    private ApiClient client;
    private ContratosApi contracts;

    @BeforeEach
    void sign_in() throws ApiException {
        client = new ApiClient();
        client.updateBaseUri(server.toString().replaceFirst("/$", ""));
        var token = new AcessoApi(client)
                .tokenResourceCreate(new Credentials().username("admin").password("test-administrator"))
                .getAccessToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        contracts = new ContratosApi(client);
    }

    @Test
    void fills_the_form_finds_it_again_and_acts() throws ApiException {
        var form = form();
        var created = contracts.contractResourceCreate(form, key());
        var found = contracts.contractResourceGet(created.getId());
        assertThat(found.getState()).isEqualTo(ContractState.PRE_REGISTERED);
        assertThat(found.getCustomerId()).isEqualTo(form.getCustomerId());
        assertThat(found.getContractDate()).isEqualTo(form.getContractDate());
        assertThat(found.getPlan().getId()).isEqualTo(form.getPlanId());
        assertThat(found.getMonthlyPrice()).isEqualTo(new BigDecimal("129.90"));
        assertThat(found.getDueDay()).isEqualTo(31);
        assertThat(found.getLoyalty().getMonths()).isEqualTo(12);
        assertThat(found.getLoyalty().getBenefit()).isEqualTo(new BigDecimal("360.00"));
        assertThat(found.getCollectionPortfolioId()).isEqualTo(form.getCollectionPortfolioId());
        assertThat(found.getAccess().getLogin()).isEqualTo(form.getAccess().getLogin());
        assertThat(found.getAccess().getPassword())
                .as("a password is never read")
                .isNull();
        assertThat(found.getNote()).isEqualTo("Portão azul.");
        assertThat(found.getSoldRemotely()).isTrue();

        var orders = new AtendimentosApi(client);
        var order = orders.workOrderResourceList(null, created.getId(), null, null, null, null, null, null)
                .getItems()
                .get(0);
        assertThat(order.getScheduledAt()).isEqualTo(form.getInstallation().getScheduledAt());
        var version =
                etag(orders.workOrderResourceGetWithHttpInfo(order.getId()).getHeaders());
        var closed = orders.workOrderResourceClose(order.getId(), version, new WorkOrderClosing(), key());
        assertThat(closed.getStatus()).isEqualTo(WorkOrderStatus.DONE);

        var actions = new AesDeContratoApi(client);
        var blocked = actions.contractActionResourceBlock(
                created.getId(), version(created.getId()), new Restriction().reason("A pedido da polícia."), key());
        assertThat(blocked.getState()).isEqualTo(ContractState.BLOCKED_MANUAL);
        var refused = catchThrowableOfType(
                ApiException.class,
                () -> actions.contractActionResourceGrantBonus(
                        created.getId(),
                        version(created.getId()),
                        new BonusGrant().until(LocalDate.now().plusDays(3)),
                        key()));
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(problem(refused).path("currentState").asText()).isEqualTo("BLOCKED_MANUAL");
        assertThat(actions.contractActionResourceList(created.getId(), "pt-BR").getItems())
                .anyMatch(offer -> offer.getAction().equals("release") && offer.getAllowed());
    }

    @Test
    void changes_a_tab_and_leaves_the_rest_as_it_was() throws ApiException {
        var created = contracts.contractResourceCreate(form(), key());
        var tabs = new AbasDoContratoApi(client);

        var info = tabs.contractTabResourceServiceSettingsWithHttpInfo(created.getId());
        assertThat(info.getData().getBlockIntervalDays().getOrigin().getValue()).isEqualTo("PROVIDER");
        var changed = tabs.contractTabResourceChangeServiceSettings(
                created.getId(),
                etag(info.getHeaders()),
                new ServiceSettingsChange().blockIntervalDays(45).guarantor("Fiadora Exemplo"));
        assertThat(changed.getBlockIntervalDays().getValue()).isEqualTo(45);
        assertThat(changed.getBlockIntervalDays().getOrigin().getValue()).isEqualTo("CONTRACT");
        assertThat(changed.getGuarantor()).isEqualTo("Fiadora Exemplo");
        assertThat(changed.getReductionIntervalDays()).isEqualTo(info.getData().getReductionIntervalDays());

        var access = tabs.contractTabResourceAccessWithHttpInfo(created.getId());
        var renamed = "gerado-" + UUID.randomUUID();
        assertThat(tabs.contractTabResourceChangeAccess(
                                created.getId(), etag(access.getHeaders()), new AccessChange().login(renamed))
                        .getLogin())
                .isEqualTo(renamed);

        var address = tabs.contractTabResourceAddressWithHttpInfo(created.getId());
        assertThat(tabs.contractTabResourceChangeAddress(
                                created.getId(),
                                etag(address.getHeaders()),
                                new ContractAddress()
                                        .useContractAddress(true)
                                        .street("Rua das Palmeiras")
                                        .number("12")
                                        .city(new CityReference().ibgeCode("4205407"))
                                        .reference("Casa dos fundos"))
                        .getReference())
                .isEqualTo("Casa dos fundos");

        var priced = contracts.contractResourceChange(
                created.getId(), version(created.getId()), new ContractChange().monthlyPrice(new BigDecimal("139.90")));
        assertThat(priced.getMonthlyPrice()).isEqualTo(new BigDecimal("139.90"));
        assertThat(priced.getDueDay()).isEqualTo(31);
    }

    /** Every field of the form that needs no registry beyond the ordinary ones. */
    private ContractCreation form() throws ApiException {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var plan = new PlanosApi(client)
                .planResourceCreate(
                        new PlanData()
                                .code("GERADO-" + mark)
                                .name("Fibra 600")
                                .technology(Technology.FIBER)
                                .downloadKbps(600_000L)
                                .uploadKbps(300_000L)
                                .reducedDownloadKbps(2_000L)
                                .reducedUploadKbps(1_000L)
                                .price(new BigDecimal("149.90")),
                        key());
        var portfolio = new CarteirasApi(client)
                .portfolioResourceCreate(new CollectionPortfolioData().name("Carteira " + mark), key());
        var concentrator = new ConcentradoresApi(client)
                .concentratorResourceCreate(
                        new ConcentratorData()
                                .name("BRAS " + mark)
                                .type(ConcentratorType.SIMULATED)
                                .address("127.0.0.1"),
                        key());
        var customer = new ClientesApi(client)
                .customerResourceCreate(
                        new CustomerData()
                                .type(CustomerType.PERSON)
                                .name("Assinante Gerada")
                                .document(Fixtures.cpf())
                                .contacts(List.of(new Contact()
                                        .channel(ContactChannel.EMAIL)
                                        .value("gerada@exemplo.com.br")))
                                .address(new Address()
                                        .street("Rua das Palmeiras")
                                        .number("10")
                                        .district("Centro")
                                        .postalCode("88010000")
                                        .city(new CityReference().ibgeCode("4205407"))),
                        key());
        return new ContractCreation()
                .customerId(customer.getId())
                .contractDate(LocalDate.now().minusDays(1))
                .planId(plan.getId())
                .monthlyPrice(new BigDecimal("129.90"))
                .dueDay(31)
                .loyalty(new LoyaltyTerm().months(12).benefit(new BigDecimal("360.00")))
                .collectionPortfolioId(portfolio.getId())
                .access(new NewAccess().login("gerado-" + mark).concentratorId(concentrator.getId()))
                .installation(new NewInstallation().scheduledAt(OffsetDateTime.parse("2027-01-04T12:00:00Z")))
                .note("Portão azul.")
                .soldRemotely(true);
    }

    private String version(UUID contract) throws ApiException {
        return etag(contracts.contractResourceGetWithHttpInfo(contract).getHeaders());
    }

    private static String etag(java.util.Map<String, List<String>> headers) {
        return headers.get("etag").get(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private JsonNode problem(ApiException refused) {
        try {
            return client.getObjectMapper().readTree(refused.getResponseBody());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
