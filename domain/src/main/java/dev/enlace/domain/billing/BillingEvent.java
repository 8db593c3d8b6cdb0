package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainEvent;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to charges, collections and receipts. New charges are read from their table, so they make no events. */
public sealed interface BillingEvent extends DomainEvent {

    /** @param settled whether the collection is paid now */
    record ReceiptTaken(CollectionId collectionId, ReceiptId receiptId, Money amount, LocalDate paidOn, boolean settled)
            implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return collectionId.value();
        }

        @Override
        public String type() {
            return "receipt.taken";
        }
    }

    record ReceiptReversed(CollectionId collectionId, ReceiptId receiptId, Money amount, String reason)
            implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return collectionId.value();
        }

        @Override
        public String type() {
            return "receipt.reversed";
        }
    }

    /** Open charges came onto a new collection. */
    record CollectionJoined(CollectionId collectionId, List<ChargeId> charges, LocalDate dueDate)
            implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return collectionId.value();
        }

        @Override
        public String type() {
            return "collection.joined";
        }
    }

    /** @param supersededBy the charge that took its place, null without one */
    record ChargeVoided(
            ChargeId chargeId, String reason, @Nullable ChargeId supersededBy) implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return chargeId.value();
        }

        @Override
        public String type() {
            return supersededBy == null ? "charge.voided" : "charge.superseded";
        }
    }

    record ChargeDisputed(ChargeId chargeId, String reason) implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return chargeId.value();
        }

        @Override
        public String type() {
            return "charge.disputed";
        }
    }

    /** @param newAmount what an upheld dispute lowered it to */
    record DisputeResolved(
            ChargeId chargeId,
            Charge.Outcome outcome,
            @Nullable Money newAmount) implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return chargeId.value();
        }

        @Override
        public String type() {
            return "charge.dispute-resolved";
        }
    }

    /** Less is owed on an open charge; its lines say why. */
    record ChargeLowered(ChargeId chargeId, Money before, Money after, String reason) implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return chargeId.value();
        }

        @Override
        public String type() {
            return "charge.lowered";
        }
    }

    /**
     * The last account of a contract was made.
     *
     * @param effectiveDate first day not served
     * @param withdrawal within seven days of a sale at a distance
     */
    record ContractSettled(
            ContractId contractId,
            LocalDate effectiveDate,
            boolean withdrawal,
            Money loyaltyFine,
            Money residual,
            Money refundDue)
            implements BillingEvent {
        @Override
        public UUID aggregateId() {
            return contractId.value();
        }

        @Override
        public String type() {
            return "contract.settled";
        }
    }
}
