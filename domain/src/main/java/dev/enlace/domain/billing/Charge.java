package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ledger line of a contract. It is issued open (or paid, when nothing is due), is paid, wholly or in parts, through
 * its collection, and may be contested meanwhile. What was issued is never edited: a wrong charge is voided, or voided in
 * favour of the one that supersedes it. Every change makes a new record.
 *
 * @param collectionId its live collection
 * @param competence month of the service, for fees and prorations
 * @param lines sum to {@code amount}
 * @param dueDate of its live collection
 * @param effectiveDueDate of its live collection: paying on it is on time
 * @param debt what is still owed; a voided charge owes its whole amount to nobody
 * @param dispute the running dispute, null without one
 * @param disputedDays days spent in settled disputes after the effective due date
 * @param fineSettledBefore part of the fine that an earlier slip dealt with: it was paid there, or is a line of this one
 * @param legalNoticeOn earliest sending of a notice that the law counts as a warning
 * @param supersededBy the charge that took the place of this voided one
 */
public record Charge(
        ChargeId id,
        ContractId contractId,
        CollectionId collectionId,
        ChargeKind kind,
        @Nullable YearMonth competence,
        String description,
        List<ChargeLine> lines,
        Money amount,
        LocalDate dueDate,
        LocalDate effectiveDueDate,
        ChargeStatus status,
        Debt debt,
        @Nullable Dispute dispute,
        int disputedDays,
        Money fineSettledBefore,
        @Nullable LocalDate legalNoticeOn,
        @Nullable String voidReason,
        @Nullable ChargeId supersededBy,
        LocalDate createdOn,
        long version) {

    /** Outcome of a dispute. */
    public enum Outcome {
        /** The customer was right: the charge is lowered. */
        UPHELD,
        REJECTED
    }

    public Charge {
        if (amount.isNegative()) {
            throw DomainException.invalid("charge-amount-negative", amount.toString(), "0.00 or more");
        }
        lines = List.copyOf(lines);
    }

    /** Issues a planned charge; one of 0.00 is paid at once. */
    public static Charge issue(
            ChargeId id, ContractId contract, CollectionId collection, PlannedCharge planned, LocalDate today) {
        var debt = Debt.untouched(
                planned.amount(), planned.effectiveDueDate(), planned.kind().bearsLateFees());
        return new Charge(
                id,
                contract,
                collection,
                planned.kind(),
                planned.competence(),
                planned.description(),
                planned.lines(),
                planned.amount(),
                planned.dueDate(),
                planned.effectiveDueDate(),
                statusOf(debt),
                debt,
                null,
                0,
                Money.ZERO,
                null,
                null,
                null,
                today,
                0);
    }

    public Money open() {
        return status == ChargeStatus.OPEN ? debt.open() : Money.ZERO;
    }

    public boolean isOpen() {
        return status == ChargeStatus.OPEN;
    }

    public boolean disputed() {
        return dispute != null;
    }

    /** What is owed, as far as lateness goes on {@code day}: a running dispute stops the count. */
    public Debt debtOn(LocalDate day) {
        return dispute == null
                ? debt
                : debt.lateFrom(effectiveDueDate.plusDays(disputedDays + daysInDispute(dispute, day)));
    }

    /** The charge after a payment or its taking back; a paid one is no longer contested. */
    public Charge owing(Debt after) {
        var kept = after.lateFrom(effectiveDueDate.plusDays(disputedDays));
        var stillContested = after.open().isZero() ? null : dispute;
        return copy(kept, stillContested, disputedDays, fineSettledBefore);
    }

    /** As it came onto its slip, of which {@code open} was then unpaid: where a replay of the slip's receipts begins. */
    Charge atTheBeginning(Money open) {
        return owing(new Debt(
                open,
                debt.lateFrom(),
                debt.bearsLateFees(),
                fineSettledBefore.isZero() ? null : debt.fineBase(),
                fineSettledBefore,
                Money.ZERO,
                null));
    }

    /** Owes again what a receipt of an earlier slip had paid. */
    Charge takenBack(Receipt.Allocation paid) {
        var again = new Debt(
                debt.open().plus(paid.principal()).plus(paid.discount()),
                debt.lateFrom(),
                debt.bearsLateFees(),
                debt.fineBase(),
                debt.finePaid().minus(paid.fine()).max(Money.ZERO),
                debt.interestCarried().plus(paid.interest()),
                debt.lastPaymentOn());
        return copy(
                again,
                dispute,
                disputedDays,
                fineSettledBefore.minus(paid.fine()).max(Money.ZERO));
    }

    /** Refused with {@code charge-not-open} unless open. */
    public Charge voided(String reason, @Nullable ChargeId successor) {
        requireOpen();
        var owedToNobody = Debt.untouched(amount, effectiveDueDate, kind.bearsLateFees());
        return new Charge(
                id,
                contractId,
                collectionId,
                kind,
                competence,
                description,
                lines,
                amount,
                dueDate,
                effectiveDueDate,
                ChargeStatus.VOIDED,
                owedToNobody,
                null,
                disputedDays,
                fineSettledBefore,
                legalNoticeOn,
                reason,
                successor,
                createdOn,
                version);
    }

    /** Refused with {@code charge-not-open} unless open, and with {@code already-disputed}. */
    public Charge contested(String reason, LocalDate today) {
        requireOpen();
        if (dispute != null) {
            throw BillingRefused.alreadyDisputed(id, dispute.since());
        }
        return copy(debt, new Dispute(today, reason), disputedDays, fineSettledBefore);
    }

    /** The dispute ends without a change of the amount. Refused with {@code not-disputed}. */
    public Charge confirmed(LocalDate today) {
        if (dispute == null) {
            throw BillingRefused.notDisputed(id);
        }
        int days = disputedDays + daysInDispute(dispute, today);
        // Interest from the last payment on must not run through the dispute either.
        var lastPayment = debt.lastPaymentOn();
        var after = debt.lateFrom(effectiveDueDate.plusDays(days));
        if (lastPayment != null && lastPayment.isAfter(after.lateFrom())) {
            var inside = dispute.since().isAfter(lastPayment) ? dispute.since() : lastPayment;
            after = after.lastPaymentOn(lastPayment.plusDays(Math.max(0, ChronoUnit.DAYS.between(inside, today))));
        }
        return copy(after, null, days, fineSettledBefore);
    }

    /**
     * The dispute ends with a lower amount, which what was paid already bounds from below. Refused with {@code
     * not-disputed} and {@code new-amount-out-of-range}. A charge lowered to 0.00 is to be {@link #voided}.
     */
    public Charge lowered(Money newAmount, LocalDate today) {
        var paid = amount.minus(debt.open());
        var settled = confirmed(today);
        if (newAmount.compareTo(paid) < 0 || newAmount.compareTo(amount) >= 0 || newAmount.isNegative()) {
            throw BillingRefused.newAmountOutOfRange(newAmount, paid, amount);
        }
        var less = amount.minus(newAmount);
        var changed = new ArrayList<>(lines);
        changed.add(ChargeLine.disputed(less));
        var debtAfter = settled.debt.open(debt.open().minus(less));
        return new Charge(
                id,
                contractId,
                collectionId,
                kind,
                competence,
                description,
                changed,
                newAmount,
                dueDate,
                effectiveDueDate,
                statusOf(debtAfter),
                debtAfter,
                null,
                settled.disputedDays,
                fineSettledBefore,
                legalNoticeOn,
                voidReason,
                supersededBy,
                createdOn,
                version);
    }

    /**
     * Costs less, as {@code less} (negative lines) says; at most what is still open. Refused with {@code charge-not-open}
     * unless open. A charge of which nothing would be left is to be {@link #voided}.
     */
    public Charge reduced(List<ChargeLine> less) {
        requireOpen();
        var change = less.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        var changed = new ArrayList<>(lines);
        changed.addAll(less);
        var after = debt.open(debt.open().plus(change));
        return new Charge(
                id,
                contractId,
                collectionId,
                kind,
                competence,
                description,
                changed,
                amount.plus(change),
                dueDate,
                effectiveDueDate,
                statusOf(after),
                after,
                after.open().isZero() ? null : dispute,
                disputedDays,
                fineSettledBefore,
                legalNoticeOn,
                voidReason,
                supersededBy,
                createdOn,
                version);
    }

    /**
     * The charge on a slip that joins it with others: late by the new date. What was accrued until {@code today} has
     * become a line of the new slip ({@code feesBroughtIn}), so that the fine is not asked for twice, or is forgiven.
     */
    public Charge joined(
            CollectionId slip,
            LocalDate newDueDate,
            LocalDate newEffectiveDueDate,
            LateTerms terms,
            boolean feesBroughtIn,
            LocalDate today) {
        requireOpen();
        if (dispute != null) {
            throw BillingRefused.chargeDisputed(id, dispute.since());
        }
        var base = debt.fineBase() == null ? debt.open() : debt.fineBase();
        boolean wasLate = debt.bearsLateFees() && today.isAfter(debt.lateFrom());
        var settled = feesBroughtIn && wasLate ? base.percent(terms.finePercent()) : debt.finePaid();
        var after = new Debt(
                debt.open(),
                newEffectiveDueDate,
                debt.bearsLateFees(),
                settled.isZero() ? null : base,
                settled,
                Money.ZERO,
                null);
        return new Charge(
                id,
                contractId,
                slip,
                kind,
                competence,
                description,
                lines,
                amount,
                newDueDate,
                newEffectiveDueDate,
                status,
                after,
                null,
                0,
                settled,
                legalNoticeOn,
                voidReason,
                supersededBy,
                createdOn,
                version);
    }

    private Charge copy(Debt newDebt, @Nullable Dispute newDispute, int days, Money fineBefore) {
        return new Charge(
                id,
                contractId,
                collectionId,
                kind,
                competence,
                description,
                lines,
                amount,
                dueDate,
                effectiveDueDate,
                statusOf(newDebt),
                newDebt,
                newDispute,
                days,
                fineBefore,
                legalNoticeOn,
                voidReason,
                supersededBy,
                createdOn,
                version);
    }

    private int daysInDispute(Dispute running, LocalDate day) {
        var from = running.since().isAfter(effectiveDueDate) ? running.since() : effectiveDueDate;
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, day));
    }

    private void requireOpen() {
        if (status != ChargeStatus.OPEN) {
            throw BillingRefused.chargeNotOpen(id, status);
        }
    }

    private static ChargeStatus statusOf(Debt debt) {
        return debt.open().isZero() ? ChargeStatus.PAID : ChargeStatus.OPEN;
    }
}
