package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * The days of {@code pause} that issued charges bill, each day once, at most what the charge amounts to.
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
            for (var line : charge.lines()) {
                for (var stretch : Days.without(served(line, pause), taken)) {
                    taken.add(stretch);
                    days += stretch.count();
                    var upToHere = rules.prorationBase()
                            .price(line.unitPrice(), days, YearMonth.from(stretch.from()))
                            .min(charge.amount());
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
     * What is billed when service is back on {@code from}: the days that the pause had given back, and the days to the
     * month's end where the month has no fee and would get none any more.
     *
     * @param issued the contract's fees of that month and later, voided ones included
     * @param credits of the contract, those of deactivations among them
     */
    public List<PlannedCharge> resumed(BillingFacts facts, List<Charge> issued, List<Credit> credits, LocalDate from) {
        var charges = new ArrayList<PlannedCharge>(billedAgain(facts, credits, from));
        var month = YearMonth.from(from);
        boolean feeMade = issued.stream()
                .anyMatch(charge -> charge.kind() == ChargeKind.MONTHLY_FEE && month.equals(charge.competence()));
        if (!feeMade && fees.feeIsPast(facts, month, from)) {
            var rest = fees.prorationFrom(facts, from);
            if (rest != null) {
                charges.add(rest);
            }
        }
        return charges;
    }

    private List<PlannedCharge> billedAgain(BillingFacts facts, List<Credit> credits, LocalDate from) {
        var pausedOn = lastPause(facts, from);
        Map<YearMonth, List<ChargeLine>> months = new TreeMap<>();
        var taken = new ArrayList<Days>();
        // The latest first: a day that was given back twice was billed again in between.
        for (int i = credits.size() - 1; i >= 0; i--) {
            var credit = credits.get(i);
            if (credit.origin() == CreditOrigin.DEACTIVATION
                    && !credit.createdOn().isBefore(pausedOn)) {
                for (var line : credit.lines()) {
                    addBilledAgain(months, line, from, taken);
                }
            }
        }
        var dueDate = fees.nextDue(facts, from);
        var charges = new ArrayList<PlannedCharge>(months.size());
        months.forEach((month, lines) -> charges.add(new PlannedCharge(
                ChargeKind.PRORATION,
                month,
                MonthlyFees.label(ChargeKind.PRORATION, month),
                List.copyOf(lines),
                lines.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus),
                dueDate,
                rules.dueDates().effective(dueDate))));
        return charges;
    }

    private void addBilledAgain(
            Map<YearMonth, List<ChargeLine>> months, ChargeLine line, LocalDate from, List<Days> taken) {
        if (line.from() == null || line.to() == null || !line.to().isAfter(from)) {
            return;
        }
        var days = new Days(line.from().isBefore(from) ? from : line.from(), line.to());
        for (var stretch : Days.without(List.of(days), taken)) {
            taken.add(stretch);
            var month = YearMonth.from(stretch.from());
            var amount = rules.prorationBase()
                    .price(line.unitPrice(), stretch.count(), month)
                    .min(line.amount());
            months.computeIfAbsent(month, first -> new ArrayList<>())
                    .add(ChargeLine.service(
                            MonthlyFees.label(ChargeKind.PRORATION, month),
                            line.unitPrice(),
                            amount,
                            stretch.from(),
                            stretch.to()));
        }
    }

    private static List<Days> served(ChargeLine line, Days pause) {
        if (line.kind() != LineKind.SERVICE || line.from() == null || line.to() == null) {
            return List.of();
        }
        var days = new Days(line.from(), line.to()).within(pause);
        return days.isEmpty() ? List.of() : List.of(days);
    }

    /** Its first day; a pause that ends on the day it began leaves no period behind. */
    private static LocalDate lastPause(BillingFacts facts, LocalDate before) {
        var last = before;
        for (var period : facts.timeline().periods()) {
            if (period.state() == ContractState.DEACTIVATED && period.from().isBefore(before)) {
                last = period.from();
            }
        }
        return last;
    }
}
