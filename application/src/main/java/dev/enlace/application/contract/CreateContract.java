package dev.enlace.application.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Registers a contract with everything of the manual's form: contract, login, tabs, installation order, pending action,
 * event and history in one transaction, after the concentrator was asked outside of it.
 */
public interface CreateContract {
    /**
     * The form; null parts are defaulted as the manual says.
     *
     * @param billingStart for an imported contract, which is billed from there on without proration
     * @param access null for a contract registered as cancelled only
     * @param installation null when no installation is to be opened: imported and cancelled contracts
     */
    record Command(
            CustomerId customerId,
            ContractState state,
            @Nullable LocalDate contractDate,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate billingStart,
            PlanId planId,
            @Nullable Money monthlyPrice,
            DueDay dueDay,
            @Nullable Term loyalty,
            PortfolioId collectionPortfolioId,
            @Nullable ServiceId serviceId,
            Sale sale,
            @Nullable Deactivation deactivation,
            @Nullable String note,
            @Nullable NewAccess access,
            InstallationOrders.@Nullable Wish installation) {}

    /** @param benefit null for the one that the plan grants */
    record Term(int months, @Nullable Money benefit) {}

    /** @param password null to have one made */
    record NewAccess(
            Login login,
            @Nullable AccessPassword password,
            SessionType sessionType,
            ConcentratorId concentratorId,
            @Nullable IpAddress reservedIp) {}

    /** @param generatedPassword to be shown once; null when the form brought one */
    record Created(ContractId id, @Nullable AccessPassword generatedPassword) {}

    /**
     * Refuses what can be refused beforehand: rules and unknown references (422, all at once), a login taken here (409
     * {@code login-taken}) or on the concentrator (409 {@code login-taken-on-concentrator}), a reserved address that is not free
     * (409 {@code ip-address-taken}, {@code ip-address-reserved}); 503 when that does not answer.
     * To be called outside any transaction, before {@link #create}.
     */
    void prepare(Command command);

    /** Stores the contract, in one transaction; joins one that is open. Checks again all but the concentrator. */
    Created create(Command command);
}
