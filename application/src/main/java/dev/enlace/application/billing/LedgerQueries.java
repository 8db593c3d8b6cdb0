package dev.enlace.application.billing;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the ledger as people read it. A customer given shows its own alone. */
public interface LedgerQueries {
    /**
     * Each null does not filter; due dates inclusive.
     *
     * @param withoutInstrument open collections that should have an instrument and could not get one
     */
    record Filter<S>(
            @Nullable CustomerId customer,
            @Nullable ContractId contract,
            @Nullable S status,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean withoutInstrument) {}

    /** @param page sorted by {@code dueDate} or {@code id} */
    Slice<Charge> charges(Filter<ChargeStatus> filter, PageQuery page);

    Optional<Charge> charge(ChargeId id, @Nullable CustomerId owner);

    /** @param page sorted by {@code dueDate} or {@code id} */
    Slice<CollectionView> collections(Filter<CollectionStatus> filter, PageQuery page);

    Optional<CollectionView> collection(CollectionId id, @Nullable CustomerId owner);

    /** @param page sorted by {@code id}: the order of entry */
    Slice<Receipt> receipts(CollectionId collection, PageQuery page);

    /** @param page sorted by {@code id}: the order of entry */
    Slice<Receipt> receipts(ContractId contract, PageQuery page);

    /** @param page sorted by {@code id}: the oldest first */
    Slice<Credit> credits(@Nullable CustomerId customer, PageQuery page);

    boolean contractExists(ContractId id, @Nullable CustomerId owner);
}
