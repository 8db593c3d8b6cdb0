package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract stands, judged by its open charges. A pure, idempotent function of terms, charges, bonus and day: the
 * daily run and the evaluation after a receipt, void, dispute or release all ask it, and so cannot differ.
 */
public final class Delinquency {

    /**
     * An open, undisputed charge.
     *
     * @param effectiveDueDate of its live collection
     * @param disputedDays days it spent in dispute after that; they do not count as late
     * @param legalNoticeOn real sending date of the earliest legal notice for it; null without one
     */
    public record OpenCharge(
            LocalDate effectiveDueDate,
            int disputedDays,
            @Nullable LocalDate legalNoticeOn) {
        /** Days late on {@code date}; zero or less while it is not overdue. */
        public long daysLate(LocalDate date) {
            return ChronoUnit.DAYS.between(effectiveDueDate, date) - disputedDays;
        }
    }

    /** The contract's own part of the question: its intervals and switches, already resolved. */
    public record Terms(boolean reduces, int reductionAfterDays, boolean blocks, int blockAfterDays) {
        public static Terms of(ServiceTerms terms) {
            return new Terms(
                    terms.automaticReduction().value(),
                    terms.reductionIntervalDays().value(),
                    terms.automaticBlocking().value(),
                    terms.blockIntervalDays().value());
        }
    }

    /** Why a restriction waits for the law. */
    public enum Hold {
        LEGAL_NOTICE_MISSING,
        LEGAL_NOTICE_TOO_RECENT
    }

    /**
     * @param daysLate of the oldest charge; 0 when nothing is overdue
     * @param wanted the restriction that the guard holds back, null when it holds none back
     * @param hold why
     * @param possibleFrom first day on which it may happen; null while the notice is missing
     */
    public record Verdict(
            Standing standing,
            long daysLate,
            @Nullable Standing wanted,
            @Nullable Hold hold,
            @Nullable LocalDate possibleFrom) {}

    private Delinquency() {}

    /** Judges a contract on {@code date}. */
    public static Verdict judge(
            Terms terms, LegalGuard guard, @Nullable LocalDate bonusUntil, List<OpenCharge> charges, LocalDate date) {
        long daysLate = 0;
        for (var charge : charges) {
            daysLate = Math.max(daysLate, charge.daysLate(date));
        }
        boolean bonus = bonusUntil != null && !date.isAfter(bonusUntil);
        var wanted = bonus || daysLate < 1 ? Standing.CURRENT : wanted(terms, daysLate);
        if (wanted == Standing.CURRENT) {
            return new Verdict(Standing.CURRENT, daysLate, null, null, null);
        }
        var possibleFrom = noticeServed(guard, charges, date);
        var allowed = allowed(wanted, terms, guard, daysLate, possibleFrom != null && !date.isBefore(possibleFrom));
        if (allowed == wanted) {
            return new Verdict(wanted, daysLate, null, null, null);
        }
        return new Verdict(
                allowed,
                daysLate,
                wanted,
                possibleFrom == null ? Hold.LEGAL_NOTICE_MISSING : Hold.LEGAL_NOTICE_TOO_RECENT,
                possibleFrom);
    }

    /** An interval of 0 acts on the first day late. */
    private static Standing wanted(Terms terms, long daysLate) {
        if (terms.blocks && daysLate >= terms.blockAfterDays) {
            return Standing.BLOCKED;
        }
        return terms.reduces && daysLate >= terms.reductionAfterDays ? Standing.REDUCED : Standing.CURRENT;
    }

    /** What the guard leaves of the wanted restriction: a block held back may still be a reduction. */
    private static Standing allowed(
            Standing wanted, Terms terms, LegalGuard guard, long daysLate, boolean noticeServed) {
        if (wanted == Standing.BLOCKED && (noticeServed || !guard.guards(Restriction.BLOCK))) {
            return Standing.BLOCKED;
        }
        boolean reduces = terms.reduces && daysLate >= terms.reductionAfterDays;
        return reduces && (noticeServed || !guard.guards(Restriction.REDUCTION)) ? Standing.REDUCED : Standing.CURRENT;
    }

    /** First day on which the notices of the overdue charges allow a restriction; null without a notice. */
    private static @Nullable LocalDate noticeServed(LegalGuard guard, List<OpenCharge> charges, LocalDate date) {
        LocalDate first = null;
        for (var charge : charges) {
            if (charge.daysLate(date) > 0 && charge.legalNoticeOn() != null) {
                var from = charge.legalNoticeOn().plusDays(guard.noticeDays());
                first = first == null || from.isBefore(first) ? from : first;
            }
        }
        return first;
    }
}
