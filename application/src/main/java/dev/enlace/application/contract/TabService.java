package dev.enlace.application.contract;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.shared.Checks;

@UseCase
class TabService implements ChangeTabs {
    private final ContractTabs tabs;
    private final Settings settings;
    private final Cities cities;

    TabService(ContractTabs tabs, Settings settings, Cities cities) {
        this.tabs = tabs;
        this.settings = settings;
        this.cities = cities;
    }

    @Override
    public ServiceSettings change(ServiceSettings wanted) {
        var checks = new Checks();
        checks.run(
                "/reductionIntervalDays",
                () -> ServiceTerms.resolve(wanted.overrides(), settings.get().service()));
        checks.done();
        tabs.save(wanted);
        return tabs.serviceSettings(wanted.contractId());
    }

    @Override
    public BillingSettings change(BillingSettings wanted) {
        tabs.save(wanted);
        return tabs.billingSettings(wanted.contractId());
    }

    @Override
    public ContractAddress change(ContractAddress wanted) {
        var checks = new Checks();
        var address = wanted.address();
        var located = address == null ? null : checks.check("/city/ibgeCode", () -> cities.locate(address));
        checks.done();
        tabs.save(new ContractAddress(
                wanted.contractId(), wanted.useContractAddress(), located, wanted.feasible(), wanted.version()));
        return tabs.address(wanted.contractId());
    }
}
