package dev.enlace.domain.billing;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which monthly fees and prorations a contract owes. Pure: the same facts and day give the same plan, whether one
 * contract asks or a run of a million.
 */
public final class MonthlyFees {

    /**
     * @param charges in order of their due dates
     * @param surplus what blocked days give back beyond the fees; becomes credit
     * @param blockedDaysCreditedUntil the new mark, null where it does not move
     */
    public record Plan(
            List<PlannedCharge> charges,
            Money surplus,
            @Nullable LocalDate blockedDaysCreditedUntil) {
        public static final Plan NOTHING = new Plan(List.of(), Money.ZERO, null);
    }

    private static final int MOST_BY_HAND = 24;

    private final BillingRules rules;

    public MonthlyFees(BillingRules rules) {
        this.rules = rules;
    }

    /**
     * What a run of {@code date} makes: every competence after the last one that falls due until {@code date} plus the
     * lead days, so also those that missed runs left out.
     */
    public Plan dueBy(BillingFacts facts, LocalDate date) {
        var horizon = date.plusDays(rules.generationLeadDays());
        var charges = new ArrayList<PlannedCharge>(1);
        for (var month = firstCompetence(facts); month != null; month = month.plusMonths(1)) {
            if (dueDate(facts, month).isAfter(horizon)) {
                break;
            }
            var fee = fee(facts, month);
            if (fee != null) {
                charges.add(fee);
            }
        }
        return rules.creditBlockedDays() ? withBlockedDays(facts, charges, date) : plan(charges);
    }

    /**
     * The next {@code count} competences, whenever they fall due; asked for by hand, and so never due in the past.
     *
     * @param voided competences whose fee was voided and not made again; they come first
     */
    public Plan next(BillingFacts facts, int count, LocalDate today, SortedSet<YearMonth> voided) {
        if (count < 1 || count > MOST_BY_HAND) {
            throw DomainException.invalid("fee-count-out-of-range", count, "1.." + MOST_BY_HAND);
        }
        var charges = new ArrayList<PlannedCharge>(count);
        for (var month : voided) {
            if (charges.size() < count) {
                addByHand(charges, fee(facts, month), facts, today);
            }
        }
        var month = firstCompetence(facts);
        // A pause or an end of billing makes months without a fee; a hundred years of them means there is no next one.
        for (int tried = 0; month != null && charges.size() < count && tried < 1200; tried++) {
            addByHand(charges, fee(facts, month), facts, today);
            month = month.plusMonths(1);
        }
        return rules.creditBlockedDays() ? withBlockedDays(facts, charges, today) : plan(charges);
    }

    /**
     * Charges for the days [from, to), one a month; asked for by hand.
     *
     * @throws DomainException INVALID {@code prorated-range} when the range is empty or longer than a year
     */
    public List<PlannedCharge> prorated(BillingFacts facts, Days range, LocalDate today) {
        if (range.isEmpty() || range.to().isAfter(range.from().plusYears(1))) {
            throw DomainException.invalid("prorated-range", range.from() + ".." + range.to(), "1 day to 1 year");
        }
        var charges = new ArrayList<PlannedCharge>(1);
        for (var month = YearMonth.from(range.from());
                month.atDay(1).isBefore(range.to());
                month = month.plusMonths(1)) {
            var days = range.within(Days.of(month));
            charges.add(charge(facts, ChargeKind.PRORATION, month, List.of(days), nextDue(facts, today)));
        }
        return charges;
    }

    /**
     * What is billed of the days before {@code end}, the first day not served, and has no charge yet: fees that no run has
     * made, and the {@code RESIDUAL} of the month of {@code end}. Never due before {@code today}.
     */
    List<PlannedCharge> until(BillingFacts facts, LocalDate end, LocalDate today) {
        var charges = new ArrayList<PlannedCharge>();
        for (var month = firstCompetence(facts);
                month != null && month.atDay(1).isBefore(end);
                month = month.plusMonths(1)) {
            var days = Days.without(
                    facts.timeline()
                            .billedDays(new Days(month.atDay(1), end).within(Days.of(month)), rules.billedStates()),
                    facts.covered());
            if (!days.isEmpty()) {
                var last = month.equals(YearMonth.from(end));
                var due = last ? nextDue(facts, today) : dueDate(facts, month);
                charges.add(charge(
                        facts,
                        last ? ChargeKind.RESIDUAL : ChargeKind.MONTHLY_FEE,
                        month,
                        days,
                        due.isBefore(today) ? nextDue(facts, today) : due));
            }
        }
        return charges;
    }

    /** The first due date on or after {@code day}, which is never too soon after activation. */
    public LocalDate nextDue(BillingFacts facts, LocalDate day) {
        var earliest = earliestDue(facts);
        return rules.dueDates().next(earliest == null || earliest.isBefore(day) ? day : earliest, facts.dueDay());
    }

    /** A proration of some days of one month. */
    PlannedCharge proration(BillingFacts facts, YearMonth month, List<Days> days, LocalDate dueDate) {
        return charge(facts, ChargeKind.PRORATION, month, days, dueDate);
    }

    /** The installation's price less its discount, due on the next due date. */
    public PlannedCharge installation(BillingFacts facts, Money cost, Money discount, LocalDate today) {
        var lines = new ArrayList<ChargeLine>(2);
        lines.add(ChargeLine.piece(LineKind.INSTALLATION, "Instalação", cost));
        if (discount.isPositive()) {
            lines.add(ChargeLine.piece(LineKind.INSTALLATION, "Desconto da instalação", discount.negate()));
        }
        var dueDate = nextDue(facts, today);
        return new PlannedCharge(
                ChargeKind.INSTALLATION,
                null,
                ChargeKind.INSTALLATION.label(),
                List.copyOf(lines),
                cost.minus(discount),
                dueDate,
                rules.dueDates().effective(dueDate));
    }

    /** "Mensalidade 11/2026". */
    static String label(ChargeKind kind, YearMonth month) {
        return kind.label() + " " + String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }

    private void addByHand(
            List<PlannedCharge> charges, @Nullable PlannedCharge fee, BillingFacts facts, LocalDate today) {
        if (fee != null) {
            charges.add(fee.dueDate().isBefore(today) ? dueOn(fee, nextDue(facts, today)) : fee);
        }
    }

    private PlannedCharge dueOn(PlannedCharge charge, LocalDate dueDate) {
        return new PlannedCharge(
                charge.kind(),
                charge.competence(),
                charge.description(),
                charge.lines(),
                charge.amount(),
                dueDate,
                rules.dueDates().effective(dueDate));
    }

    /**
     * The proration of billing that starts or resumes on {@code from}: the days to the month's end, due on the next due
     * date. Null when {@code from} is the 1st and the month's fee is still to come, or when nothing is billed.
     */
    public @Nullable PlannedCharge prorationFrom(BillingFacts facts, LocalDate from) {
        var month = YearMonth.from(from);
        var days = uncovered(facts, new Days(from, Days.of(month).to()));
        if (days.isEmpty()) {
            return null;
        }
        return charge(facts, ChargeKind.PRORATION, month, days, nextDue(facts, from));
    }

    /** Whether the fee of {@code month} exists or would fall due before {@code day}, so that it will not be made any more. */
    public boolean feeIsPast(BillingFacts facts, YearMonth month, LocalDate day) {
        var last = facts.lastFee();
        return (last != null && !month.isAfter(last))
                || rules.dueDates()
                        .ofFee(month, facts.competence(), facts.dueDay())
                        .isBefore(day);
    }

    private @Nullable YearMonth firstCompetence(BillingFacts facts) {
        var start = facts.timeline().billingStart();
        if (start == null) {
            return null;
        }
        return facts.lastFee() == null ? YearMonth.from(start) : facts.lastFee().plusMonths(1);
    }

    private @Nullable PlannedCharge fee(BillingFacts facts, YearMonth month) {
        var days = uncovered(facts, Days.of(month));
        return days.isEmpty() ? null : charge(facts, ChargeKind.MONTHLY_FEE, month, days, dueDate(facts, month));
    }

    private List<Days> uncovered(BillingFacts facts, Days range) {
        return Days.without(facts.timeline().billedDays(range, rules.billedStates()), facts.covered());
    }

    /**
     * The fee's due date, or the next one where it would come too soon after activation, or before the day on which service was
     * back from a pause (a FUTURE fee is due in the month before its own).
     */
    private LocalDate dueDate(BillingFacts facts, YearMonth competence) {
        var due = rules.dueDates().ofFee(competence, facts.competence(), facts.dueDay());
        var pause = facts.timeline().lastPause();
        if (pause != null && due.isBefore(pause.to()) && competence.isAfter(YearMonth.from(pause.to()))) {
            return nextDue(facts, pause.to());
        }
        var earliest = earliestDue(facts);
        return earliest == null || !due.isBefore(earliest)
                ? due
                : rules.dueDates().next(earliest, facts.dueDay());
    }

    private @Nullable LocalDate earliestDue(BillingFacts facts) {
        return facts.activatedOn() == null ? null : facts.activatedOn().plusDays(rules.firstDueMinDays());
    }

    private PlannedCharge charge(
            BillingFacts facts, ChargeKind kind, YearMonth month, List<Days> stretches, LocalDate dueDate) {
        var firstBilled = stretches.get(0).from();
        var price = facts.timeline().priceOn(firstBilled);
        var label = label(kind, month);
        var lines = new ArrayList<ChargeLine>(1);
        int days = 0;
        var sum = Money.ZERO;
        for (var stretch : stretches) {
            // Each line costs what it adds to the whole, so that the month is rounded once.
            days += stretch.count();
            var upToHere = rules.prorationBase().price(price, days, month);
            lines.add(ChargeLine.service(label, price, upToHere.minus(sum), stretch.from(), stretch.to()));
            sum = upToHere;
        }
        return new PlannedCharge(
                kind, month, label, lines, sum, dueDate, rules.dueDates().effective(dueDate));
    }

    /** Gives full blocked days of billed months back on the planned fees, first due first. */
    private Plan withBlockedDays(BillingFacts facts, List<PlannedCharge> charges, LocalDate date) {
        var since = facts.blockedDaysCreditedUntil();
        if (charges.isEmpty() || since == null) {
            return plan(charges);
        }
        // Up to the run's date, but never ahead of the fee that bills the days.
        var last = charges.get(charges.size() - 1).competence();
        var billed = Objects.requireNonNull(last, "a fee has a competence")
                .plusMonths(1)
                .atDay(1);
        var until = billed.isBefore(date) ? billed : date;
        if (!since.isBefore(until)) {
            return plan(charges);
        }
        var credits = blockedDays(facts, charges, new Days(since, until));
        var credited = new ArrayList<PlannedCharge>(charges.size());
        var rest = new ArrayList<>(credits);
        for (var charge : charges) {
            credited.add(less(charge, rest));
        }
        var surplus = rest.stream()
                .map(ChargeLine::amount)
                .reduce(Money.ZERO, Money::plus)
                .negate();
        return new Plan(credited, surplus, until);
    }

    /** Full blocked days of {@code range} that were billed, as negative lines. */
    List<ChargeLine> blockedDays(BillingFacts facts, List<PlannedCharge> charges, Days range) {
        var billed = new HashMap<>(facts.billedInMonth());
        charges.forEach(charge -> billed.merge(charge.competence(), charge.amount(), Money::plus));
        var lines = new ArrayList<ChargeLine>();
        for (var month = YearMonth.from(range.from());
                month.atDay(1).isBefore(range.to());
                month = month.plusMonths(1)) {
            var cap = billed.getOrDefault(month, Money.ZERO);
            var whole = Days.of(month);
            int before = Days.count(billedAndBlocked(facts, new Days(whole.from(), range.from()).within(whole)));
            for (var stretch : billedAndBlocked(facts, range.within(whole))) {
                var price = facts.timeline().priceOn(whole.from());
                var base = rules.prorationBase();
                var already = base.price(price, before, month).min(cap);
                before += stretch.count();
                var amount = base.price(price, before, month).min(cap).minus(already);
                if (amount.isPositive()) {
                    lines.add(ChargeLine.blockedDays(price, amount.negate(), stretch.from(), stretch.to()));
                }
            }
        }
        return lines;
    }

    private List<Days> billedAndBlocked(BillingFacts facts, Days range) {
        if (range.isEmpty()) {
            return List.of();
        }
        var blocked = new ArrayList<Days>();
        for (var billed : facts.timeline().billedDays(range, rules.billedStates())) {
            blocked.addAll(facts.timeline().fullBlockedDays(billed));
        }
        return blocked;
    }

    /** The charge with as much of {@code credits} as it can bear; what it takes is removed from the list. */
    static PlannedCharge less(PlannedCharge charge, List<ChargeLine> credits) {
        var lines = new ArrayList<>(charge.lines());
        var amount = charge.amount();
        while (!credits.isEmpty() && amount.isPositive()) {
            var credit = credits.remove(0);
            var taken = credit.amount().negate().min(amount);
            lines.add(credit.costing(taken.negate()));
            amount = amount.minus(taken);
            var left = credit.amount().plus(taken);
            if (left.isNegative()) {
                credits.add(0, credit.costing(left));
            }
        }
        return new PlannedCharge(
                charge.kind(),
                charge.competence(),
                charge.description(),
                List.copyOf(lines),
                amount,
                charge.dueDate(),
                charge.effectiveDueDate());
    }

    private static Plan plan(List<PlannedCharge> charges) {
        return charges.isEmpty() ? Plan.NOTHING : new Plan(List.copyOf(charges), Money.ZERO, null);
    }
}
