package dev.enlace.application.billing;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Beneficiary;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.PortfolioPix;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.customer.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what collections are paid by. */
@UseCase
class InstrumentReading {
    private final Instruments instruments;
    private final Portfolios portfolios;
    private final Settings settings;
    private final Cities cities;

    InstrumentReading(Instruments instruments, Portfolios portfolios, Settings settings, Cities cities) {
        this.instruments = instruments;
        this.portfolios = portfolios;
        this.settings = settings;
        this.cities = cities;
    }

    /** The same collections, each with its latest instrument. */
    List<CollectionView> with(List<CollectionView> views) {
        var ids = views.stream().map(view -> view.collection().id()).toList();
        var latest = instruments.latest(ids);
        var missing = instruments.missing(ids);
        Map<PortfolioId, Optional<PortfolioPix>> pix = new HashMap<>();
        return views.stream()
                .map(view -> {
                    var collection = view.collection();
                    var instrument = latest.get(collection.id());
                    var code = instrument == null
                            ? null
                            : pix.computeIfAbsent(instrument.portfolioId(), this::pix)
                                    .map(each -> each.code(instrument, collection.number()))
                                    .orElse(null);
                    return view.with(instrument, code, missing.get(collection.id()));
                })
                .toList();
    }

    /** Whom a portfolio's slips pay: its own beneficiary, or else the provider. */
    Beneficiary beneficiary(CollectionPortfolio portfolio) {
        var own = portfolio.beneficiary();
        if (own != null) {
            return own;
        }
        var provider = settings.get().provider();
        return new Beneficiary(provider.name(), provider.document(), provider.address());
    }

    private Optional<PortfolioPix> pix(PortfolioId id) {
        return portfolios.find(id).filter(each -> each.pixKey() != null).map(portfolio -> {
            var beneficiary = beneficiary(portfolio);
            return new PortfolioPix(
                    String.valueOf(portfolio.pixKey()), beneficiary.name(), city(beneficiary.address()));
        });
    }

    private @Nullable String city(@Nullable Address address) {
        return address == null
                ? null
                : cities.find(address.city()).map(city -> city.name()).orElse(null);
    }
}
