package dev.enlace.application.billing;

import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes a payment, entered by hand, against a collection; its contracts are judged anew at once. */
public interface TakeReceipt {
    /**
     * @param paidOn null for the business date
     * @param acceptSurplus what is beyond the debt becomes credit of the customer's
     */
    record Command(
            CollectionId collection,
            @Nullable LocalDate paidOn,
            Money amount,
            ReceiptMethod method,
            boolean acceptSurplus) {}

    /**
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code collection-not-found}; INVALID {@code
     *     receipt-amount-not-positive}, {@code paid-on-in-future}, {@code paid-on-too-early}, {@code
     *     receipt-method-not-by-hand}, {@code receipt-exceeds-amount}; CONFLICT {@code collection-settled}, {@code
     *     collection-voided}, {@code collection-superseded}
     */
    Receipt take(Command command);
}
