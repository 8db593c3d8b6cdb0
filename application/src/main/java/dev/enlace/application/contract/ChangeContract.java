package dev.enlace.application.contract;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Edits plain data of a contract and its monthly price. The plan is changed by an action of its own. */
public interface ChangeContract {
    /** @param price null for the plan's price */
    record Price(@Nullable Money price) {}

    /**
     * All fields as they shall be.
     *
     * @param newPrice null leaves the price alone; in force from the 1st of next month on, or at once before activation
     */
    record Command(
            ContractId contract,
            long expectedVersion,
            LocalDate contractDate,
            @Nullable Price newPrice,
            DueDay dueDay,
            @Nullable Loyalty loyalty,
            PortfolioId collectionPortfolioId,
            ServiceId serviceId,
            Sale sale) {}

    Contract.Snapshot change(Command command);
}
