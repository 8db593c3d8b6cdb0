package dev.enlace.application.contract;

import dev.enlace.application.catalog.AcceptanceConfigurations;
import dev.enlace.application.catalog.Plans;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.catalog.Salespeople;
import dev.enlace.application.catalog.Services;
import dev.enlace.application.catalog.Templates;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.network.Concentrators;
import dev.enlace.application.network.IpAddresses;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerType;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what a contract points at, and refuses what is not there or no longer sold. */
@UseCase
class ContractReferences {
    /** The manual's usual service. */
    private static final String USUAL_SERVICE = "Provimento de acesso à internet";

    private final Customers customers;
    private final Plans plans;
    private final Portfolios portfolios;
    private final Services services;
    private final Salespeople salespeople;
    private final Templates templates;
    private final AcceptanceConfigurations acceptances;
    private final Concentrators concentrators;
    private final IpAddresses addresses;
    private final Settings settings;

    ContractReferences(
            Customers customers,
            Plans plans,
            Portfolios portfolios,
            Services services,
            Salespeople salespeople,
            Templates templates,
            AcceptanceConfigurations acceptances,
            Concentrators concentrators,
            IpAddresses addresses,
            Settings settings) {
        this.customers = customers;
        this.plans = plans;
        this.portfolios = portfolios;
        this.services = services;
        this.salespeople = salespeople;
        this.templates = templates;
        this.acceptances = acceptances;
        this.concentrators = concentrators;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Whether the customer is a natural person. */
    boolean naturalPerson(CustomerId id) {
        return customers
                        .find(id)
                        .orElseThrow(() -> DomainException.unknownReference("/customerId", id.value()))
                        .data()
                        .type()
                == CustomerType.PERSON;
    }

    Plan plan(PlanId id) {
        return plans.find(id)
                .filter(Plan::active)
                .orElseThrow(() -> DomainException.unknownReference("/planId", id.value()));
    }

    /** The plan's price, sold or not any more. */
    Plan anyPlan(PlanId id) {
        return plans.find(id).orElseThrow(() -> DomainException.unknownReference("/planId", id.value()));
    }

    PortfolioId portfolio(PortfolioId id) {
        if (portfolios.find(id).filter(p -> p.active()).isEmpty()) {
            throw DomainException.unknownReference("/collectionPortfolioId", id.value());
        }
        return id;
    }

    /** The service, or the provider's usual one. */
    ServiceId service(@Nullable ServiceId id) {
        if (id != null) {
            return service("/serviceId", id);
        }
        var wanted = settings.get().defaultServiceId();
        if (wanted != null) {
            return new ServiceId(wanted);
        }
        return services.search(USUAL_SERVICE, true, PageQuery.first(1, "name")).items().stream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("required", "serviceId", "a service"))
                .id();
    }

    ServiceId service(String pointer, ServiceId id) {
        if (services.find(id).filter(s -> s.active()).isEmpty()) {
            throw DomainException.unknownReference(pointer, id.value());
        }
        return id;
    }

    /** Refuses what is not there any more, save where it stays as it was. */
    void sale(Sale wanted, Sale before) {
        var checks = new Checks();
        var seller = wanted.salespersonId();
        if (seller != null && !seller.equals(before.salespersonId())) {
            checks.run(
                    "",
                    () -> check(salespeople.find(seller).filter(s -> s.active()), "/salespersonId", seller.value()));
        }
        var template = wanted.contractTemplateId();
        if (template != null && !template.equals(before.contractTemplateId())) {
            checks.run("", () -> template("/contractTemplateId", Template.Kind.CONTRACT, template));
        }
        var acceptance = wanted.acceptanceConfigurationId();
        if (acceptance != null && !acceptance.equals(before.acceptanceConfigurationId())) {
            checks.run(
                    "",
                    () -> check(
                            acceptances.find(acceptance).filter(a -> a.active()),
                            "/acceptanceConfigurationId",
                            acceptance.value()));
        }
        checks.done();
    }

    /** The provider's default, while it may be used. */
    @Nullable
    TemplateId usualTemplate() {
        var wanted = settings.get().defaultContractTemplateId();
        return wanted == null
                ? null
                : templates
                        .find(new TemplateId(wanted))
                        .filter(Template::active)
                        .map(Template::id)
                        .orElse(null);
    }

    void template(String pointer, Template.Kind kind, TemplateId id) {
        check(templates.find(id).filter(t -> t.active() && t.kind() == kind), pointer, id.value());
    }

    private static void check(Optional<?> found, String pointer, UUID id) {
        if (found.isEmpty()) {
            throw DomainException.unknownReference(pointer, id);
        }
    }

    ConcentratorId concentrator(String pointer, ConcentratorId id) {
        if (concentrators.find(id).filter(c -> c.active()).isEmpty()) {
            throw DomainException.unknownReference(pointer, id.value());
        }
        return id;
    }

    /**
     * The address, held until the transaction ends; it may still be somebody's.
     *
     * @param holder the contract that asks; null for a new one
     */
    IpOffer reservedIp(String pointer, IpAddress ip, ConcentratorId on, @Nullable ContractId holder) {
        var offer = addresses.lock(ip, holder).orElseThrow(() -> DomainException.unknownReference(pointer, ip.value()));
        offer.checkUsable(pointer, on, holder);
        return offer;
    }

    void dueDay(DueDay day) {
        settings.get().allowed(day);
    }
}
