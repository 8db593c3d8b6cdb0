package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a temporary deactivation does to fees that were issued already: the days not served are given back, and billed
 * again where service is back sooner than agreed or in a month whose fee was already due.
 */
public final class Pauses {

    /** What one issued charge gives back; {@code lines} sum to {@code amount}. */
    public record GivenBack(Charge charge, List<ChargeLine> lines, Money amount) {}

    private final BillingRules rules;
    private final MonthlyFees fees;

    public Pauses(BillingRules rules) {
        this.rules = rules;
        this.fees = new MonthlyFees(rules);
    }

    /**
     * The days of {@code pause} that issued charges bill, each day once, at most what the charge amounts to and what blocked
     * days paid of it: those were the customer's money.
     *
     * @param issued the contract's live fees and prorations, the oldest first
     */
    public List<GivenBack> unserved(List<Charge> issued, Days pause) {
        var given = new ArrayList<GivenBack>();
        var taken = new ArrayList<Days>();
        // The latest first: where a day was given back before and billed again, its last bill counts.
        for (int i = issued.size() - 1; i >= 0; i--) {
            var charge = issued.get(i);
            var lines = new ArrayList<ChargeLine>();
            var sum = Money.ZERO;
            int days = 0;
            var most = charge.amount().plus(paidByBlockedDays(charge));
            for (var line : charge.lines()) {
                for (var stretch : Days.without(served(line, pause), taken)) {
                    taken.add(stretch);
                    days += stretch.count();
                    var upToHere = rules.prorationBase()
                            .price(line.unitPrice(), days, YearMonth.from(stretch.from()))
                            .min(most);
                    if (upToHere.compareTo(sum) > 0) {
                        lines.add(ChargeLine.pausedDays(
                                line.unitPrice(), upToHere.minus(sum), stretch.from(), stretch.to()));
                        sum = upToHere;
                    }
                }
            }
            if (sum.isPositive()) {
                given.add(0, new GivenBack(charge, List.copyOf(lines), sum));
            }
        }
        return given;
    }

    /**
     * The days of a pause that is over and that charges still bill: it lasted longer than was agreed when it began.
     *
     * @param issued the contract's live fees and prorations
     * @param credits of the contract, those of deactivations among them
     */
    public List<Days> stillBilled(List<Charge> issued, List<Credit> credits, Days pause) {
        var whole = List.of(pause);
        return Days.without(whole, missing(whole, billed(issued, credits)));
    }

    /**
     * What is billed when service is back on {@code from}: the days from then on that months with a fee do not bill, since
     * the pause gave them back or the fee was made during it; and the days to the month's end where the month has no fee and
     * would get none any more.
     *
     * @param issued the contract's fees and prorations of that month and later, voided ones included: what was voided is not
     *     made again
     * @param credits of the contract, those of deactivations among them
     */
    public List<PlannedCharge> resumed(BillingFacts facts, List<Charge> issued, List<Credit> credits, LocalDate from) {
        return resumed(facts, issued, credits, from, from, charge -> true);
    }

    /**
     * The same for service that went on, or is billed again, while charges were missing.
     *
     * @param today nothing falls due before it
     * @param counted the charges whose days are billed; those of the others may be billed again
     */
    public List<PlannedCharge> resumed(
            BillingFacts facts,
            List<Charge> issued,
            List<Credit> credits,
            LocalDate from,
            LocalDate today,
            Predicate<Charge> counted) {
        var charges = new ArrayList<PlannedCharge>();
        var first = YearMonth.from(from);
        var withFee = new TreeSet<YearMonth>();
        var months = new TreeSet<YearMonth>();
        for (var charge : issued) {
            if (charge.competence() != null) {
                months.add(charge.competence());
                if (charge.kind() == ChargeKind.MONTHLY_FEE) {
                    withFee.add(charge.competence());
                }
            }
        }
        if (fees.feeIsPast(facts, first, from)) {
            months.add(first);
            withFee.add(first);
        }
        var billed = billed(issued.stream().filter(counted).toList(), credits);
        var dueDate = fees.nextDue(facts, today);
        for (var month : months.tailSet(first)) {
            var range = new Days(from, LocalDate.MAX).within(Days.of(month));
            var missing = missing(facts.timeline().billedDays(range, rules.billedStates()), billed);
            if (!withFee.contains(month)) {
                // The fee to come bills the month but for the days that a proration covers, also those it gave back.
                missing = Days.without(missing, Days.without(missing, facts.covered()));
            }
            if (!missing.isEmpty()) {
                charges.add(fees.proration(facts, month, missing, dueDate));
            }
        }
        return charges;
    }

    /** How often each day is billed: by charges, less what pauses gave back. */
    private static Map<LocalDate, Integer> billed(List<Charge> issued, List<Credit> credits) {
        var times = new HashMap<LocalDate, Integer>();
        issued.forEach(charge -> charge.lines().forEach(line -> count(times, line, LineKind.SERVICE, 1)));
        for (var credit : credits) {
            if (credit.origin() == CreditOrigin.DEACTIVATION) {
                credit.lines().forEach(line -> count(times, line, LineKind.PAUSED_DAYS, -1));
            }
        }
        return times;
    }

    private static void count(Map<LocalDate, Integer> times, ChargeLine line, LineKind kind, int change) {
        if (line.kind() != kind || line.from() == null || line.to() == null) {
            return;
        }
        for (var day = line.from(); day.isBefore(line.to()); day = day.plusDays(1)) {
            times.merge(day, change, Integer::sum);
        }
    }

    private static List<Days> missing(List<Days> served, Map<LocalDate, Integer> billed) {
        var missing = new ArrayList<Days>();
        for (var stretch : served) {
            for (var day = stretch.from(); day.isBefore(stretch.to()); day = day.plusDays(1)) {
                int last = missing.size() - 1;
                if (billed.getOrDefault(day, 0) > 0) {
                    continue;
                }
                if (last >= 0 && missing.get(last).to().equals(day)) {
                    missing.set(last, new Days(missing.get(last).from(), day.plusDays(1)));
                } else {
                    missing.add(new Days(day, day.plusDays(1)));
                }
            }
        }
        return missing;
    }

    private static Money paidByBlockedDays(Charge charge) {
        return charge.lines().stream()
                .filter(line -> line.kind() == LineKind.BLOCKED_DAYS)
                .map(line -> line.amount().negate())
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Days> served(ChargeLine line, Days pause) {
        if (line.kind() != LineKind.SERVICE || line.from() == null || line.to() == null) {
            return List.of();
        }
        var days = new Days(line.from(), line.to()).within(pause);
        return days.isEmpty() ? List.of() : List.of(days);
    }
}
