package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a new monthly price does to fees of later months that were issued already: one that nobody has paid on is superseded
 * at the new price; any other is adjusted by the difference.
 */
public final class Repricing {

    /**
     * @param superseded fees to be voided, each in favour of the planned one of the same index
     * @param successors at the new price, with the days, other lines and due dates of what they supersede
     * @param adjustments what the new price costs more, due on the next due date
     * @param givenBack what it costs less, as lines of a credit
     */
    public record Plan(
            List<Charge> superseded,
            List<PlannedCharge> successors,
            List<PlannedCharge> adjustments,
            List<ChargeLine> givenBack) {
        public Money credit() {
            return givenBack.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    private final BillingRules rules;
    private final MonthlyFees fees;

    public Repricing(BillingRules rules) {
        this.rules = rules;
        this.fees = new MonthlyFees(rules);
    }

    /** @param issued the contract's live fees from the month of the new price on */
    public Plan of(BillingFacts facts, List<Charge> issued, LocalDate today) {
        var superseded = new ArrayList<Charge>();
        var successors = new ArrayList<PlannedCharge>();
        var adjustments = new ArrayList<PlannedCharge>();
        var givenBack = new ArrayList<ChargeLine>();
        for (var fee : issued) {
            var lines = repriced(fee, facts.timeline());
            var amount = lines.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
            if (amount.equals(fee.amount())) {
                continue;
            }
            if (untouched(fee) && !amount.isNegative()) {
                superseded.add(fee);
                successors.add(new PlannedCharge(
                        fee.kind(),
                        fee.competence(),
                        fee.description(),
                        lines,
                        amount,
                        fee.dueDate(),
                        rules.dueDates().effective(fee.dueDate())));
            } else if (amount.compareTo(fee.amount()) > 0) {
                adjustments.add(adjustment(facts, fee, amount.minus(fee.amount()), today));
            } else {
                givenBack.add(difference(fee, fee.amount().minus(amount.max(Money.ZERO))));
            }
        }
        return new Plan(superseded, successors, adjustments, givenBack);
    }

    private List<ChargeLine> repriced(Charge fee, ContractTimeline timeline) {
        var lines = new ArrayList<ChargeLine>(fee.lines().size());
        int days = 0;
        var sum = Money.ZERO;
        for (var line : fee.lines()) {
            if (line.kind() != LineKind.SERVICE || fee.competence() == null) {
                lines.add(line);
                continue;
            }
            days += line.quantity().intValueExact();
            var price = timeline.priceOn(firstServed(fee));
            var upToHere = rules.prorationBase().price(price, days, fee.competence());
            var from = Objects.requireNonNull(line.from(), "service is of days");
            var to = Objects.requireNonNull(line.to(), "service is of days");
            lines.add(ChargeLine.service(line.description(), price, upToHere.minus(sum), from, to));
            sum = upToHere;
        }
        return List.copyOf(lines);
    }

    private static LocalDate firstServed(Charge fee) {
        return fee.lines().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .map(ChargeLine::from)
                .findFirst()
                .orElse(fee.dueDate());
    }

    /** Nothing was paid on it, and nobody contests it. */
    private static boolean untouched(Charge fee) {
        return fee.isOpen()
                && !fee.disputed()
                && fee.debt().open().equals(fee.amount())
                && fee.debt().lastPaymentOn() == null;
    }

    private PlannedCharge adjustment(BillingFacts facts, Charge fee, Money more, LocalDate today) {
        var dueDate = fees.nextDue(facts, today);
        var line = difference(fee, more);
        return new PlannedCharge(
                ChargeKind.ADJUSTMENT,
                fee.competence(),
                line.description(),
                List.of(line),
                more,
                dueDate,
                rules.dueDates().effective(dueDate));
    }

    private static ChargeLine difference(Charge fee, Money amount) {
        var served = fee.lines().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .toList();
        return new ChargeLine(
                LineKind.DIFFERENCE,
                "Diferença de preço: " + fee.description(),
                BigDecimal.ONE,
                amount,
                amount,
                served.isEmpty() ? null : served.get(0).from(),
                served.isEmpty() ? null : served.get(served.size() - 1).to());
    }
}
