package dev.enlace.application.billing;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
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
import dev.enlace.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. A caller of role CUSTOMER sees its own; what is another's does not exist for it. */
public interface ReadLedger {
    Slice<Charge> charges(LedgerQueries.Filter<ChargeStatus> filter, PageQuery page);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found} */
    Slice<Charge> chargesOf(ContractId contract, LedgerQueries.Filter<ChargeStatus> filter, PageQuery page);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code charge-not-found} */
    Charge charge(ChargeId id);

    Slice<CollectionView> collections(LedgerQueries.Filter<CollectionStatus> filter, PageQuery page);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code collection-not-found} */
    CollectionView collection(CollectionId id);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code collection-not-found} */
    Slice<Receipt> receipts(CollectionId collection, PageQuery page);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code contract-not-found} */
    Slice<Receipt> receipts(ContractId contract, PageQuery page);

    /** @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code receipt-not-found} */
    Receipt receipt(CollectionId collection, ReceiptId id);

    /** The id, once it is known that the contract exists; NOT_FOUND {@code contract-not-found} otherwise. */
    ContractId contract(ContractId id);

    Slice<Credit> credits(@Nullable CustomerId customer, PageQuery page);

    /** The books as of now, of everything or of one customer. */
    Books books(@Nullable CustomerId customer);
}
