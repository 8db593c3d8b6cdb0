package dev.enlace.application.document;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Plans;
import dev.enlace.application.catalog.Salespeople;
import dev.enlace.application.catalog.Services;
import dev.enlace.application.catalog.TemplateChecks;
import dev.enlace.application.catalog.Templates;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.application.workorder.ReadWorkOrders;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.workorder.WorkOrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@UseCase
class DocumentService implements PrintDocuments {
    private static final Model BUILT_IN = new Model(null, "Modelo padrão do Enlace", 1);

    private final ReadContracts contracts;
    private final ReadWorkOrders orders;
    private final ContractTabs tabs;
    private final Customers customers;
    private final Plans plans;
    private final Services services;
    private final Salespeople salespeople;
    private final Cities cities;
    private final Templates templates;
    private final TemplateChecks checks;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Press press;

    DocumentService(
            ReadContracts contracts,
            ReadWorkOrders orders,
            ContractTabs tabs,
            Customers customers,
            Plans plans,
            Services services,
            Salespeople salespeople,
            Cities cities,
            Templates templates,
            TemplateChecks checks,
            Settings settings,
            ProviderCalendar calendar,
            Press press) {
        this.contracts = contracts;
        this.orders = orders;
        this.tabs = tabs;
        this.customers = customers;
        this.plans = plans;
        this.services = services;
        this.salespeople = salespeople;
        this.cities = cities;
        this.templates = templates;
        this.checks = checks;
        this.settings = settings;
        this.calendar = calendar;
        this.press = press;
    }

    @Override
    public List<Variable> variables() {
        return ContractVariables.all();
    }

    @Override
    public String builtInBody() {
        return press.builtInContract();
    }

    @Override
    public Paper contract(ContractId id) {
        var facts = facts(id);
        var template = template(facts.contract().contractTemplateId());
        var body = template.map(Template::body).orElseGet(press::builtInContract);
        var model = template.map(it -> new Model(it.id(), it.name(), it.bodyNumber()))
                .orElse(BUILT_IN);
        return printed(body, facts, model);
    }

    @Override
    public Paper preview(String body, @Nullable ContractId contract) {
        checks.check(Template.Kind.CONTRACT, body);
        return contract == null
                ? new Paper("Contrato", press.page("Contrato", body, ContractVariables.examples()), null)
                : printed(body, facts(contract), null);
    }

    @Override
    public Paper workOrder(WorkOrderId id) {
        var order = orders.get(id);
        var customer = customers.get(new CustomerId(order.customerId())).data();
        var zone = settings.get().timeZone();
        var values = new HashMap<String, Object>();
        values.put("provider", settings.get().provider().name());
        values.put("number", order.number());
        values.put("kind", order.kind().label());
        values.put("status", order.status().label());
        values.put("contract", order.contractNumber());
        values.put("customer", customer.name());
        values.put("document", Brazilian.document(customer.document().value()));
        values.put(
                "phones",
                customer.contacts().stream()
                        .filter(contact -> contact.channel() != Contact.Channel.EMAIL)
                        .map(contact -> Brazilian.phone(contact.value()))
                        .collect(Collectors.joining(", ")));
        values.put("address", Brazilian.address(order.address(), city(order.address())));
        values.put("reference", text(order.address().reference()));
        values.put("info", text(order.address().info()));
        values.put("coordinates", coordinates(order.address()));
        values.put("service", serviceName(order.serviceId()));
        values.put("scheduledAt", Brazilian.moment(order.scheduledAt(), zone));
        values.put("openedAt", Brazilian.moment(order.createdAt(), zone));
        values.put("completedOn", Brazilian.day(order.completedOn()));
        values.put("note", text(order.note()));
        values.put("printedOn", Brazilian.day(calendar.today()));
        var title = "Ordem de serviço nº " + order.number();
        return new Paper(title, press.page(title, Press.Form.WORK_ORDER, values), null);
    }

    @Override
    public byte[] pdf(Paper paper) {
        return press.pdf(paper.html());
    }

    private Paper printed(String body, ContractFacts facts, @Nullable Model model) {
        var title = "Contrato nº " + facts.contract().number();
        return new Paper(title, press.page(title, body, ContractVariables.of(facts)), model);
    }

    /** The contract's, else the provider's usual one; a contract keeps what it was printed on, inactive or not. */
    private Optional<Template> template(@Nullable UUID own) {
        if (own != null) {
            return templates.find(new TemplateId(own));
        }
        var usual = settings.get().defaultContractTemplateId();
        return usual == null
                ? Optional.empty()
                : templates.find(new TemplateId(usual)).filter(Template::active);
    }

    private ContractFacts facts(ContractId id) {
        var view = contracts.get(id).view();
        var customer = customers.get(new CustomerId(view.customerId())).data();
        var tab = tabs.address(id);
        var own = tab.address();
        var place = tab.useContractAddress() && own != null ? own : customer.address();
        var provider = settings.get().provider();
        var seller = view.salespersonId();
        return new ContractFacts(
                view,
                customer,
                city(customer.address()),
                place,
                city(place),
                plans.find(new PlanId(view.planId())).orElseThrow(),
                tabs.serviceSettings(id),
                provider,
                provider.address() == null ? null : city(provider.address()),
                serviceName(view.serviceId()),
                seller == null
                        ? null
                        : salespeople
                                .find(new SalespersonId(seller))
                                .map(person -> person.name())
                                .orElse(null),
                calendar.today());
    }

    private String serviceName(@Nullable UUID id) {
        return id == null
                ? ""
                : services.find(new ServiceId(id))
                        .map(service -> service.name())
                        .orElse("");
    }

    private @Nullable City city(Address address) {
        return cities.find(address.city()).orElse(null);
    }

    private static String coordinates(Address address) {
        return address.latitude() == null ? "" : address.latitude() + ", " + address.longitude();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
