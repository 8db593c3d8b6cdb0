package dev.enlace.application.billing;

import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output port: charges, collections, receipts and credits. They change together or not at all, so they are one ledger. Before
 * it is read for a change, the contracts are locked ({@link BillingContracts#lock}).
 */
public interface Ledger {
    Optional<Charge> charge(ChargeId id);

    Optional<Receipt> receipt(ReceiptId id);

    /** The collection with its account, its row and the rows of its credits locked until the transaction ends. */
    Optional<Slip> slip(CollectionId id);

    /** The customer's unspent credits, the oldest first, their rows locked until the transaction ends. */
    List<Credit> credits(CustomerId customer);

    /** The credits bound to a contract, spent ones included, the oldest first. */
    List<Credit> credits(ContractId contract);

    /** Fees and prorations of competences from {@code from} on, voided ones included, the oldest first. */
    List<Charge> issued(ContractId contract, YearMonth from);

    /** All charges of a contract that are not voided, the oldest first. */
    List<Charge> live(ContractId contract);

    /** Whether the contract has a charge of this kind that is not voided. */
    boolean hasLive(ContractId contract, ChargeKind kind);

    /** A number for people; gaps happen. */
    long nextCollectionNumber();

    /**
     * Stores what a move left, and its events, in the caller's transaction; refuses what is stale.
     *
     * @throws dev.enlace.domain.shared.DomainException CONFLICT {@code month-already-billed} when another fee of the month
     *     was made meanwhile
     */
    void post(Posting posting, List<? extends BillingEvent> events);

    /** The books of everything, or of one customer. */
    Books books(@Nullable CustomerId customer);
}
