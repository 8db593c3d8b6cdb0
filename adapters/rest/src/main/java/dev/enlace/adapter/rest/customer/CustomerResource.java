package dev.enlace.adapter.rest.customer;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.EditDto;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.customer.KeepCustomers;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(CustomerResource.PATH)
@Tag(name = "Clientes", description = "Pessoas e empresas que assinam contratos.")
class CustomerResource {
    static final String PATH = "/v1/customers";

    private final KeepCustomers customers;
    private final Cities cities;
    private final Paging paging;

    CustomerResource(KeepCustomers customers, Cities cities, Paging paging) {
        this.customers = customers;
        this.cities = cities;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.CUSTOMERS_READ)
    @Operation(summary = "Procura clientes")
    public Page<CustomerDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Partes do nome ou nome fantasia, em qualquer ordem, com ou sem acentos.")
                    @QueryParam("q")
                    String q,
            @Parameter(description = "CPF ou CNPJ, com ou sem pontuação.") @QueryParam("document") String document,
            @Parameter(description = "Telefone, ou o fim dele; ao menos quatro dígitos.") @QueryParam("phone")
                    String phone,
            @Parameter(description = "Usuário (PPPoE) de um contrato do cliente.") @QueryParam("login") String login) {
        var filter = new Customers.Filter(q, document(document), phone(phone), login, null);
        return paging.page(
                customers.search(filter, paging.query(list, "name")), customer -> CustomerDto.of(customer, cities));
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.CUSTOMERS_READ)
    @Operation(summary = "Mostra um cliente")
    public RestResponse<CustomerDto> get(@PathParam("id") UUID id) {
        var customer = customers.get(new CustomerId(id));
        return Answers.ok(CustomerDto.of(customer, cities), customer.version());
    }

    @GET
    @Path("{id}/history")
    @Allowed(Permission.HISTORY_READ)
    @Operation(summary = "Histórico de edições do cliente, campo a campo, as mais novas primeiro")
    public Page<EditDto> history(@PathParam("id") UUID id, @BeanParam ListParams list) {
        return paging.page(customers.history(new CustomerId(id), paging.query(list, "-at")), EditDto::of);
    }

    @POST
    @Allowed(Permission.CUSTOMERS_WRITE)
    @Idempotent
    @Operation(summary = "Cadastra um cliente")
    public RestResponse<CustomerDto> create(CustomerBody body) {
        var customer = customers.register(body.data());
        return Answers.created(PATH, customer.id().value(), CustomerDto.of(customer, cities), customer.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.CUSTOMERS_WRITE)
    @RequestBodySchema(CustomerBody.class)
    @Operation(summary = "Altera um cliente")
    public RestResponse<CustomerDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<CustomerBody> patch) {
        var current = customers.get(new CustomerId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var data = patch.applyTo(CustomerBody.of(current, cities)).data();
        var customer = customers.change(current.id(), expected, data);
        return Answers.ok(CustomerDto.of(customer, cities), customer.version());
    }

    private static Document document(String text) {
        try {
            return text == null ? null : new Document(text);
        } catch (DomainException e) {
            throw malformed("document", text, "a CPF or CNPJ with correct check digits");
        }
    }

    private static String phone(String text) {
        if (text == null) {
            return null;
        }
        var digits = text.replaceAll("[\\s().+\\-]", "");
        var bare = digits.length() > 11 && digits.startsWith("55") ? digits.substring(2) : digits;
        if (!bare.matches("[0-9]{4,11}")) {
            throw malformed("phone", text, "4..11 digits");
        }
        return bare;
    }

    private static DomainException malformed(String parameter, String value, String allowed) {
        return new DomainException(
                DomainException.Kind.MALFORMED,
                "invalid-parameter",
                "invalid-parameter " + parameter,
                Map.of("parameter", parameter, "value", value, "allowed", allowed),
                List.of(new Violation("?" + parameter, "invalid-parameter", value, allowed)));
    }
}
