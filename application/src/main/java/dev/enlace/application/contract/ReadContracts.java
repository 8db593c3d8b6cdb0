package dev.enlace.application.contract;

import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.DomainException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of contracts. A customer sees its own; another's does not exist for it: 404 {@code contract-not-found}.
 */
public interface ReadContracts {
    /** A contract, and what may be done with it now. */
    record Details(ContractQueries.View view, List<ContractAction> allowedActions) {}

    /** Whether an action may be asked for now; when not, exactly the refusal that asking would get. */
    record Offer(ContractAction action, @Nullable DomainException refusal) {
        public boolean allowed() {
            return refusal == null;
        }
    }

    /** The contract's current version; refuses what the caller may not see. */
    long version(ContractId id);

    Details get(ContractId id);

    Slice<ContractQueries.View> search(ContractQueries.Filter filter, PageQuery page);

    /** 404 {@code customer-not-found}. */
    Slice<ContractQueries.View> ofCustomer(CustomerId customer, PageQuery page);

    /** Every action of this version of the API, in the order of the table. */
    List<Offer> actions(ContractId id);

    Slice<ContractQueries.Happened> actionHistory(ContractId id, PageQuery page);

    Slice<EditHistory.Edit> history(ContractId id, PageQuery page);

    /** Actions, edits, charges, receipts, notices and changes of access in one row. Sort: {@code at}. */
    Slice<Timeline.Entry> timeline(ContractId id, PageQuery page);

    List<PendingAction> pendingActions(ContractId id);
}
