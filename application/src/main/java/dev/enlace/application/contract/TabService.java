package dev.enlace.application.contract;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Condominiums;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@UseCase
class TabService implements ChangeTabs {
    private final ContractTabs tabs;
    private final Settings settings;
    private final Cities cities;
    private final Condominiums condominiums;
    private final ContractReferences references;

    TabService(
            ContractTabs tabs,
            Settings settings,
            Cities cities,
            Condominiums condominiums,
            ContractReferences references) {
        this.tabs = tabs;
        this.settings = settings;
        this.cities = cities;
        this.condominiums = condominiums;
        this.references = references;
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
        var template = wanted.invoice().templateId();
        var before = tabs.billingSettings(wanted.contractId()).invoice().templateId();
        if (template != null && !template.equals(before)) {
            references.template("/invoice/templateId", Template.Kind.INVOICE, template);
        }
        tabs.save(wanted);
        return tabs.billingSettings(wanted.contractId());
    }

    @Override
    public ContractAddress change(ContractAddress wanted) {
        var checks = new Checks();
        var address = wanted.address();
        var located = address == null ? null : checks.check("/city/ibgeCode", () -> cities.locate(address));
        checks.run("", () -> checkCondominium(wanted, tabs.address(wanted.contractId())));
        checks.done();
        tabs.save(new ContractAddress(
                wanted.contractId(),
                wanted.useContractAddress(),
                located,
                wanted.condominiumId(),
                wanted.feasible(),
                wanted.version()));
        return tabs.address(wanted.contractId());
    }

    /** What was right when it was chosen may stay, also when the condominium lists other blocks by now. */
    void checkCondominium(ContractAddress wanted, ContractAddress now) {
        var id = wanted.condominiumId();
        var moved = !Objects.equals(id, now.condominiumId());
        if (id == null || !moved && Objects.equals(block(wanted), block(now))) {
            return;
        }
        condominiums
                .find(id)
                .filter(condominium -> condominium.active() || !moved)
                .orElseThrow(() -> DomainException.unknownReference("/condominiumId", id.value()))
                .checkBlock(block(wanted));
    }

    private static @Nullable String block(ContractAddress tab) {
        return tab.address() == null ? null : tab.address().block();
    }
}
