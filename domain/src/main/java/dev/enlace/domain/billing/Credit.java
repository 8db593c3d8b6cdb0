package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of the customer's that we hold. Later collections use it; each use is a receipt of method CREDIT.
 *
 * @param contractId the one contract whose charges it may cover; null for any of the customer's
 * @param used between zero and {@code amount}
 * @param lines what it is made of, where it gives service days back
 * @param receiptId the receipt whose money it is, null for corrections
 * @param revokedOn the day the receipt behind it was reversed; a revoked credit is worth nothing
 */
public record Credit(
        CreditId id,
        CustomerId customerId,
        @Nullable ContractId contractId,
        Money amount,
        Money used,
        CreditOrigin origin,
        List<ChargeLine> lines,
        @Nullable ReceiptId receiptId,
        @Nullable LocalDate revokedOn,
        LocalDate createdOn,
        long version) {

    public Credit {
        if (used.isNegative() || used.compareTo(amount) > 0) {
            throw new IllegalArgumentException("credit " + id + " used beyond its amount");
        }
        lines = List.copyOf(lines);
    }

    public static Credit of(
            CreditId id,
            CustomerId customer,
            @Nullable ContractId contract,
            Money amount,
            CreditOrigin origin,
            List<ChargeLine> lines,
            @Nullable ReceiptId receipt,
            LocalDate today) {
        return new Credit(id, customer, contract, amount, Money.ZERO, origin, lines, receipt, null, today, 0);
    }

    public Money available() {
        return revokedOn == null ? amount.minus(used) : Money.ZERO;
    }

    /** Whether it may cover charges of {@code contract}; the customer's must be asked besides. */
    public boolean covers(ContractId contract) {
        return contractId == null || contractId.equals(contract);
    }

    public Credit use(Money part) {
        return with(used.plus(part), revokedOn);
    }

    public Credit giveBack(Money part) {
        return with(used.minus(part), revokedOn);
    }

    /** The receipt behind it was reversed. Refused with {@code credit-used} when some of it was spent. */
    public Credit revoke(LocalDate today) {
        if (!used.isZero()) {
            throw BillingRefused.creditUsed(id, used);
        }
        return with(used, today);
    }

    private Credit with(Money nowUsed, @Nullable LocalDate revoked) {
        return new Credit(
                id, customerId, contractId, amount, nowUsed, origin, lines, receiptId, revoked, createdOn, version);
    }
}
