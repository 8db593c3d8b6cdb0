package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.Map;

/** Every refusal of billing, by name. */
public final class BillingRefused extends DomainException {
    private BillingRefused(Kind kind, String code, String message, Map<String, Object> details) {
        super(kind, code, message, details);
    }

    public static DomainException chargeNotFound(Object id) {
        return DomainException.notFound("charge-not-found", id);
    }

    public static DomainException collectionNotFound(Object id) {
        return DomainException.notFound("collection-not-found", id);
    }

    public static DomainException receiptNotFound(Object id) {
        return DomainException.notFound("receipt-not-found", id);
    }

    public static BillingRefused nothingToBill(Object contract) {
        return new BillingRefused(
                Kind.CONFLICT,
                "nothing-to-bill",
                "contract " + contract + " has no billed days to come",
                Map.of("contractId", contract));
    }

    public static BillingRefused daysAlreadyBilled(ChargeId charge, Days days) {
        return new BillingRefused(
                Kind.CONFLICT,
                "days-already-billed",
                "charge " + charge + " bills some of " + days.from() + ".." + days.to(),
                Map.of("chargeId", charge.value()));
    }

    public static DomainException monthAlreadyBilled() {
        return DomainException.conflict("month-already-billed", "another fee of the month exists", Map.of());
    }

    static BillingRefused chargeNotOpen(ChargeId id, ChargeStatus status) {
        return new BillingRefused(
                Kind.CONFLICT,
                "charge-not-open",
                "charge " + id + " is " + status,
                Map.of("chargeId", id.value(), "currentState", status.name()));
    }

    static BillingRefused alreadyDisputed(ChargeId id, LocalDate since) {
        return new BillingRefused(
                Kind.CONFLICT,
                "already-disputed",
                "charge " + id + " is in dispute since " + since,
                Map.of("chargeId", id.value(), "since", since));
    }

    static BillingRefused chargeDisputed(ChargeId id, LocalDate since) {
        return new BillingRefused(
                Kind.CONFLICT,
                "charge-disputed",
                "charge " + id + " is in dispute since " + since,
                Map.of("chargeId", id.value(), "since", since));
    }

    static BillingRefused notDisputed(ChargeId id) {
        return new BillingRefused(
                Kind.CONFLICT, "not-disputed", "charge " + id + " is not in dispute", Map.of("chargeId", id.value()));
    }

    static DomainException newAmountOutOfRange(Money value, Money paid, Money amount) {
        return DomainException.invalid(
                "new-amount-out-of-range", value.toString(), "0.00, or " + paid + " up to below " + amount);
    }

    static BillingRefused creditUsed(CreditId id, Money used) {
        return new BillingRefused(
                Kind.CONFLICT,
                "credit-used",
                "of credit " + id + ", " + used + " was spent",
                Map.of("creditId", id.value(), "used", used.toString()));
    }

    static BillingRefused collectionSettled(CollectionId id) {
        return new BillingRefused(
                Kind.CONFLICT,
                "collection-settled",
                "collection " + id + " is paid",
                Map.of("collectionId", id.value()));
    }

    static BillingRefused collectionVoided(CollectionId id) {
        return new BillingRefused(
                Kind.CONFLICT,
                "collection-voided",
                "collection " + id + " was voided",
                Map.of("collectionId", id.value()));
    }

    static BillingRefused collectionSuperseded(CollectionId id, CollectionId successor) {
        return new BillingRefused(
                Kind.CONFLICT,
                "collection-superseded",
                "collection " + id + " was superseded by " + successor,
                Map.of("collectionId", id.value(), "supersededBy", successor.value()));
    }

    static DomainException amountNotPositive(Money amount) {
        return DomainException.invalid("receipt-amount-not-positive", amount.toString(), "> 0.00")
                .at("/amount");
    }

    static DomainException paidOnInFuture(LocalDate paidOn, LocalDate today) {
        return DomainException.invalid("paid-on-in-future", paidOn, "≤ " + today)
                .at("/paidOn");
    }

    static DomainException paidOnTooEarly(LocalDate paidOn, LocalDate first) {
        return DomainException.invalid("paid-on-too-early", paidOn, "≥ " + first)
                .at("/paidOn");
    }

    /** Refuses a due date set by hand that is before {@code today} or after {@code last}. */
    public static void requireDueDate(LocalDate dueDate, LocalDate today, LocalDate last) {
        if (dueDate.isBefore(today)) {
            throw dueDateInThePast(dueDate, today);
        }
        if (dueDate.isAfter(last)) {
            throw dueDateTooFar(dueDate, last);
        }
    }

    public static DomainException portfolioWithoutInstruments(PortfolioId id) {
        return DomainException.conflict(
                "portfolio-without-instruments",
                "portfolio " + id + " has neither a bank nor a Pix key with a beneficiary",
                Map.of("collectionPortfolioId", id.value()));
    }

    /** @param code of what the bank's layout refused */
    public static DomainException instrumentImpossible(String code, CollectionId id) {
        return DomainException.conflict(
                "instrument-impossible",
                "no slip for collection " + id + ": " + code,
                Map.of("collectionId", id.value(), "value", code));
    }

    public static DomainException instrumentMissing(CollectionId id) {
        return DomainException.conflict(
                "collection-without-instrument",
                "collection " + id + " has no boleto or Pix",
                Map.of("collectionId", id.value()));
    }

    public static DomainException nothingToPrint(Object contract) {
        return DomainException.conflict(
                "nothing-to-print", "contract " + contract + " has no open slip", Map.of("contractId", contract));
    }

    static DomainException dueDateInThePast(LocalDate dueDate, LocalDate today) {
        return DomainException.invalid("due-date-in-the-past", dueDate, "≥ " + today)
                .at("/dueDate");
    }

    static DomainException dueDateTooFar(LocalDate dueDate, LocalDate last) {
        return DomainException.invalid("due-date-too-far", dueDate, "≤ " + last).at("/dueDate");
    }

    static DomainException severalPayers(int payers) {
        return DomainException.invalid("charges-of-several-payers", payers, "charges of one customer and portfolio")
                .at("/chargeIds");
    }

    static DomainException exceedsAmount(Money amount, Money due) {
        return DomainException.invalid("receipt-exceeds-amount", amount.toString(), "≤ " + due)
                .at("/amount");
    }

    static DomainException methodNotByHand(ReceiptMethod method) {
        return DomainException.invalid("receipt-method-not-by-hand", method.name(), "any method but CREDIT")
                .at("/method");
    }

    static BillingRefused receiptReversed(ReceiptId id) {
        return new BillingRefused(
                Kind.CONFLICT, "receipt-reversed", "receipt " + id + " was reversed", Map.of("receiptId", id.value()));
    }

    static BillingRefused receiptOfCredit(ReceiptId id) {
        return new BillingRefused(
                Kind.CONFLICT,
                "receipt-of-credit",
                "receipt " + id + " spends credit, which is given back by voiding",
                Map.of("receiptId", id.value()));
    }
}
