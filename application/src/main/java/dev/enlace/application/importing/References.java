package dev.enlace.application.importing;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Plans;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What lines may point at, read once a chunk. Registries are named by name or id; where a line names none, the only one there
 * is counts.
 */
final class References {
    private static final String USUAL_SERVICE = "Provimento de acesso à internet";

    private final Plans plans;
    private final Cities cities;
    private final Map<String, Optional<Plan>> plansByCode = new HashMap<>();
    private final List<CollectionPortfolio> portfolios;
    private final List<ServiceItem> services;
    private final List<Salesperson> salespeople;
    private final List<Concentrator> concentrators;
    private final @Nullable TemplateId contractTemplate;
    private final @Nullable UUID defaultService;

    /** Each list is of active ones only. */
    References(
            Plans plans,
            Cities cities,
            List<CollectionPortfolio> portfolios,
            List<ServiceItem> services,
            List<Salesperson> salespeople,
            List<Concentrator> concentrators,
            @Nullable TemplateId contractTemplate,
            @Nullable UUID defaultService) {
        this.plans = plans;
        this.cities = cities;
        this.portfolios = List.copyOf(portfolios);
        this.services = List.copyOf(services);
        this.salespeople = List.copyOf(salespeople);
        this.concentrators = List.copyOf(concentrators);
        this.contractTemplate = contractTemplate;
        this.defaultService = defaultService;
    }

    Plan plan(String code) {
        return plansByCode
                .computeIfAbsent(code, plans::findByCode)
                .filter(Plan::active)
                .orElseThrow(() -> DomainException.invalid("unknown-reference", code, "the code of an active plan"));
    }

    /** The code, when the municipality exists. */
    CityCode city(String code) {
        var city = new CityCode(code);
        cities.get(city);
        return city;
    }

    /** The address with coordinates, at least those of its city. */
    Address located(Address address) {
        return cities.locate(address);
    }

    PortfolioId portfolio(@Nullable String named) {
        return one(portfolios, named, CollectionPortfolio::name, p -> p.id().value(), "portfolio")
                .id();
    }

    ConcentratorId concentrator(@Nullable String named) {
        return one(concentrators, named, Concentrator::name, c -> c.id().value(), "concentrator")
                .id();
    }

    /** The provider's default. */
    @Nullable
    TemplateId contractTemplate() {
        return contractTemplate;
    }

    SalespersonId salesperson(String named) {
        return one(salespeople, named, Salesperson::name, s -> s.id().value(), "salesperson")
                .id();
    }

    ServiceId service(@Nullable String named) {
        if (named == null && defaultService != null) {
            return new ServiceId(defaultService);
        }
        return one(services, named == null ? USUAL_SERVICE : named, ServiceItem::name, s -> s.id().value(), "service")
                .id();
    }

    private static <T> T one(
            List<T> all, @Nullable String named, Function<T, String> name, Function<T, UUID> id, String what) {
        if (named == null) {
            if (all.size() == 1) {
                return all.get(0);
            }
            throw DomainException.invalid("required", what, "the name of one of the " + all.size() + " active ones");
        }
        return all.stream()
                .filter(item -> name.apply(item).equalsIgnoreCase(named)
                        || id.apply(item).toString().equalsIgnoreCase(named))
                .findFirst()
                .orElseThrow(
                        () -> DomainException.invalid("unknown-reference", named, "name or id of an active " + what));
    }
}
