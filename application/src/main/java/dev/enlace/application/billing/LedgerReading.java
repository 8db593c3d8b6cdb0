package dev.enlace.application.billing;

import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.identity.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class LedgerReading implements ReadLedger {
    /** A customer's user that is linked to no customer owns nothing. */
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private final LedgerQueries queries;
    private final Ledger ledger;
    private final InstrumentReading instruments;
    private final CurrentActor actor;

    LedgerReading(LedgerQueries queries, Ledger ledger, InstrumentReading instruments, CurrentActor actor) {
        this.queries = queries;
        this.ledger = ledger;
        this.instruments = instruments;
        this.actor = actor;
    }

    @Override
    public Slice<Charge> charges(LedgerQueries.Filter<ChargeStatus> filter, PageQuery page) {
        return asksForAnothers(filter.customer())
                ? new Slice<>(List.of(), null, page.count() ? 0L : null)
                : queries.charges(own(filter), page);
    }

    @Override
    public Slice<Charge> chargesOf(ContractId contract, LedgerQueries.Filter<ChargeStatus> filter, PageQuery page) {
        contract(contract);
        return charges(filter, page);
    }

    @Override
    public Charge charge(ChargeId id) {
        return queries.charge(id, owner()).orElseThrow(() -> BillingRefused.chargeNotFound(id));
    }

    @Override
    public Slice<CollectionView> collections(LedgerQueries.Filter<CollectionStatus> filter, PageQuery page) {
        if (asksForAnothers(filter.customer())) {
            return new Slice<>(List.of(), null, page.count() ? 0L : null);
        }
        var found = queries.collections(own(filter), page);
        return new Slice<>(instruments.with(found.items()), found.next(), found.total());
    }

    @Override
    public CollectionView collection(CollectionId id) {
        return queries.collection(id, owner())
                .map(view -> instruments.with(List.of(view)).get(0))
                .orElseThrow(() -> BillingRefused.collectionNotFound(id));
    }

    @Override
    public Slice<Receipt> receipts(CollectionId collection, PageQuery page) {
        collection(collection);
        return queries.receipts(collection, page);
    }

    @Override
    public Slice<Receipt> receipts(ContractId contract, PageQuery page) {
        contract(contract);
        return queries.receipts(contract, page);
    }

    @Override
    public Receipt receipt(CollectionId collection, ReceiptId id) {
        collection(collection);
        return ledger.receipt(id)
                .filter(receipt -> receipt.collectionId().equals(collection))
                .orElseThrow(() -> BillingRefused.receiptNotFound(id));
    }

    @Override
    public Slice<Credit> credits(@Nullable CustomerId customer, PageQuery page) {
        return asksForAnothers(customer)
                ? new Slice<>(List.of(), null, page.count() ? 0L : null)
                : queries.credits(owner() == null ? customer : owner(), page);
    }

    @Override
    public Books books(@Nullable CustomerId customer) {
        return ledger.books(customer);
    }

    @Override
    public ContractId contract(ContractId id) {
        if (!queries.contractExists(id, owner())) {
            throw ContractRefused.notFound(id);
        }
        return id;
    }

    private <S> LedgerQueries.Filter<S> own(LedgerQueries.Filter<S> filter) {
        return owner() == null
                ? filter
                : new LedgerQueries.Filter<>(
                        owner(),
                        filter.contract(),
                        filter.status(),
                        filter.dueFrom(),
                        filter.dueTo(),
                        filter.withoutInstrument());
    }

    private boolean asksForAnothers(@Nullable CustomerId customer) {
        return customer != null && owner() != null && !customer.equals(owner());
    }

    private @Nullable CustomerId owner() {
        var caller = actor.get();
        if (caller.role() != Role.CUSTOMER) {
            return null;
        }
        return caller.customerId() == null ? NOBODY : new CustomerId(caller.customerId());
    }
}
