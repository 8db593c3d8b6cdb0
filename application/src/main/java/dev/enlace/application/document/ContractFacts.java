package dev.enlace.application.document;

import dev.enlace.application.contract.ContractQueries;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.provider.Provider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a contract's paper is made of.
 *
 * @param place where the service is rendered: the contract's address or the customer's
 * @param service name of the service
 */
record ContractFacts(
        ContractQueries.View contract,
        Customer.Data customer,
        @Nullable City customerCity,
        Address place,
        @Nullable City placeCity,
        Plan plan,
        ServiceSettings settings,
        Provider provider,
        @Nullable City providerCity,
        String service,
        @Nullable String salesperson,
        LocalDate today) {
    @Nullable
    LocalDate loyaltyEndsOn() {
        var months = contract.loyaltyMonths();
        var since = contract.activatedOn();
        return months == null || months == 0 || since == null ? null : since.plusMonths(months);
    }
}
