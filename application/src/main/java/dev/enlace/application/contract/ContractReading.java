package dev.enlace.application.contract;

import dev.enlace.application.customer.KeepCustomers;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.contract.PendingAction;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@UseCase
class ContractReading implements ReadContracts {
    private final Contracts contracts;
    private final ContractQueries queries;
    private final ContractOffers offers;
    private final PendingActions pending;
    private final EditHistory edits;
    private final Timeline timeline;
    private final KeepCustomers customers;
    private final CurrentActor actor;

    ContractReading(
            Contracts contracts,
            ContractQueries queries,
            ContractOffers offers,
            PendingActions pending,
            EditHistory edits,
            Timeline timeline,
            KeepCustomers customers,
            CurrentActor actor) {
        this.contracts = contracts;
        this.queries = queries;
        this.offers = offers;
        this.pending = pending;
        this.edits = edits;
        this.timeline = timeline;
        this.customers = customers;
        this.actor = actor;
    }

    @Override
    public long version(ContractId id) {
        return visible(id).snapshot().version();
    }

    @Override
    public Details get(ContractId id) {
        var contract = visible(id);
        var allowed = offers.of(contract).stream()
                .filter(Offer::allowed)
                .map(Offer::action)
                .toList();
        return new Details(queries.find(id).orElseThrow(() -> ContractRefused.notFound(id)), allowed);
    }

    @Override
    public Slice<ContractQueries.View> search(ContractQueries.Filter filter, PageQuery page) {
        var own = ownCustomer();
        if (own == null) {
            return queries.search(filter, page);
        }
        if (filter.customer() != null && !filter.customer().equals(own)) {
            return new Slice<>(List.of(), null, page.count() ? 0L : null);
        }
        return queries.search(
                new ContractQueries.Filter(
                        own, filter.states(), filter.plan(), filter.login(), filter.dueDay(), filter.q()),
                page);
    }

    @Override
    public Slice<ContractQueries.View> ofCustomer(CustomerId customer, PageQuery page) {
        customers.get(customer);
        return queries.search(new ContractQueries.Filter(customer, Set.of(), null, null, null, null), page);
    }

    @Override
    public List<Offer> actions(ContractId id) {
        return offers.of(visible(id));
    }

    @Override
    public Slice<ContractQueries.Happened> actionHistory(ContractId id, PageQuery page) {
        visible(id);
        return queries.actionHistory(id, page);
    }

    @Override
    public Slice<EditHistory.Edit> history(ContractId id, PageQuery page) {
        visible(id);
        return edits.of("contract", id.value(), page);
    }

    @Override
    public Slice<Timeline.Entry> timeline(ContractId id, PageQuery page) {
        visible(id);
        return timeline.of(id, page);
    }

    @Override
    public List<PendingAction> pendingActions(ContractId id) {
        visible(id);
        return pending.open(id);
    }

    private Contract visible(ContractId id) {
        var contract = contracts.get(id);
        var own = ownCustomer();
        if (own != null && !contract.snapshot().customerId().equals(own)) {
            throw ContractRefused.notFound(id);
        }
        return contract;
    }

    /** The one customer that the caller sees; null for staff and the system. */
    private @Nullable CustomerId ownCustomer() {
        var who = actor.get();
        return who.role() == Role.CUSTOMER ? new CustomerId(Objects.requireNonNull(who.customerId())) : null;
    }
}
