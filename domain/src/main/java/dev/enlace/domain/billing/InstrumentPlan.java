package dev.enlace.domain.billing;

import dev.enlace.domain.boleto.Boleto;
import dev.enlace.domain.contract.PaymentMethod;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which instrument a portfolio makes for a payer's default payment method. By boleto where there is a bank; by Pix where the payer
 * wants it, or there are a key and a beneficiary and no bank; none for who pays at the desk or by card.
 *
 * @param kind null for none
 */
public record InstrumentPlan(
        CollectionPortfolio portfolio, @Nullable InstrumentKind kind) {
    private static final long DOCUMENT_NUMBERS = 10_000_000;

    /** The numbers of a slip that was issued, or the code of what kept it from being issued. */
    public record Numbers(
            @Nullable String ownNumber,
            @Nullable String barcode,
            @Nullable String refusal) {}

    public static InstrumentPlan of(CollectionPortfolio portfolio, PaymentMethod method) {
        return new InstrumentPlan(portfolio, kind(portfolio, method));
    }

    private static @Nullable InstrumentKind kind(CollectionPortfolio portfolio, PaymentMethod method) {
        boolean bank = portfolio.bank().bankCode() != null;
        boolean key = portfolio.pixKey() != null;
        var withoutBank = key && portfolio.beneficiary() != null ? InstrumentKind.PIX : null;
        return switch (method) {
            case CARD, CASH -> null;
            case PIX -> key ? InstrumentKind.PIX : bank ? InstrumentKind.BOLETO : null;
            case DIRECT_DEBIT -> bank ? InstrumentKind.DIRECT_DEBIT : withoutBank;
            case BOLETO -> bank ? InstrumentKind.BOLETO : withoutBank;
        };
    }

    /** Whether it takes a number of the portfolio's sequence. */
    public boolean isNumbered() {
        return kind == InstrumentKind.BOLETO || kind == InstrumentKind.DIRECT_DEBIT;
    }

    /** What the bank must register before it is paid; a Pix code on a key needs nobody's leave. */
    public InstrumentStatus firstStatus() {
        return isNumbered() ? InstrumentStatus.PENDING_REGISTRATION : InstrumentStatus.REGISTERED;
    }

    /**
     * The numbers of one slip.
     *
     * @param sequence null where none was taken
     * @param collectionNumber "seu número", its last seven digits
     */
    public Numbers numbers(
            @Nullable Long sequence, long collectionNumber, Money amount, LocalDate dueDate, LocalDate issuedOn) {
        var payee = portfolio.bank().payee();
        if (sequence == null || payee == null) {
            return new Numbers(null, null, null);
        }
        try {
            var slip = Boleto.numbered(
                    payee, sequence, Long.toString(collectionNumber % DOCUMENT_NUMBERS), amount, dueDate, issuedOn);
            return new Numbers(
                    slip.ownNumber(),
                    kind == InstrumentKind.BOLETO ? slip.barcode().digits() : null,
                    null);
        } catch (DomainException refused) {
            return new Numbers(null, null, reason(refused));
        }
    }

    private static String reason(DomainException refused) {
        boolean usedUp =
                refused.violations().stream().anyMatch(each -> each.pointer().equals("/ownNumber"));
        return usedUp ? "own-numbers-used-up" : refused.code();
    }
}
