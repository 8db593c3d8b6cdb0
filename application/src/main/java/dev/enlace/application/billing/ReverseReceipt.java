package dev.enlace.application.billing;

import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;

/** Takes a receipt back: what it paid is open again, and the contracts are judged anew at once. */
public interface ReverseReceipt {
    record Command(CollectionId collection, ReceiptId receipt, String reason) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code receipt-not-found}; CONFLICT {@code
     *     receipt-reversed}, {@code receipt-of-credit}, {@code credit-used}
     */
    Receipt reverse(Command command);
}
